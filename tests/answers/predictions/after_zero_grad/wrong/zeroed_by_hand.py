# shows: zero-grad-then-read
# Takes w.grad.zero_() for the same thing.
import torch


def after_zero_grad():
    w = torch.tensor([1.0], requires_grad=True)
    ((torch.tensor([2.0]) + w) * (w + 1)).backward()
    w.grad.zero_()  # here
    return w.grad.item()
