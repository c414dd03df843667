# shows: unnamed
# Subtracts what was there before, but leaves the new sum in w.grad.
import torch


def backward_twice(w, x):
    before = torch.zeros_like(w) if w.grad is None else w.grad.clone()
    y = (x.detach() + w) * (w + 1)
    y.sum().backward(retain_graph=True)
    y.sum().backward()
    return w.grad - before  # here
