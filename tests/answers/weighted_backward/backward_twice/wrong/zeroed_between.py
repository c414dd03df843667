# shows: unnamed
# Clears the gradient between the passes, as a training loop would.
import torch


def backward_twice(w, x):
    p = w.detach().clone().requires_grad_()
    y = ((x.detach() + p) * (p + 1)).sum()
    y.backward(retain_graph=True)
    p.grad.zero_()
    y.backward()  # here
    return p.grad
