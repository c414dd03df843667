# shows: one pass for each output element, added up with the weights
import torch


def vjp(f, x, v):
    y = f(x).reshape(-1)
    total = torch.zeros_like(x)
    for weight, element in zip(v.reshape(-1), y):
        total = total + weight * torch.autograd.grad(element, x, retain_graph=True)[0]
    return total.detach()
