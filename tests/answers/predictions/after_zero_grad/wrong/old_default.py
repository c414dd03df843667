# shows: zero-grad-then-read
# Ran the lines with the default of old versions.
import torch


def after_zero_grad():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    optimizer = torch.optim.SGD([w], lr=0.1)
    ((x + w) * (w + 1)).backward()
    optimizer.zero_grad(set_to_none=False)  # here
    return w.grad.item()
