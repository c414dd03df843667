# shows: vector-backward-no-weights
# backward() on y itself, which has several elements.
import torch


def backward_twice(w, x):
    p = w.detach().clone().requires_grad_()
    y = (x.detach() + p) * (p + 1)
    y.backward(retain_graph=True)  # here
    y.backward()
    return p.grad
