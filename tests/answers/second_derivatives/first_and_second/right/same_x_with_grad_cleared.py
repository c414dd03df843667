# shows: goes backward into x.grad itself and takes everything away at the end
import torch


def first_and_second(f, x):
    f(x).sum().backward(create_graph=True)
    g = x.grad
    x.grad = None
    if g.requires_grad:
        g.sum().backward()
    h = x.grad if x.grad is not None else torch.zeros_like(x)
    x.grad = None
    return g.detach(), h.detach()
