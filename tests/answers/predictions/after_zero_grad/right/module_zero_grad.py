# shows: tries it with the zero_grad of a module, which has the same default
import torch


def after_zero_grad():
    w = torch.nn.Parameter(torch.tensor([1.0]))
    module = torch.nn.ParameterList([w])
    ((torch.tensor([2.0]) + w) * (w + 1)).backward()
    module.zero_grad()
    return w.grad
