# shows: second-derivative-accumulated
# Works on a fresh leaf, so x stays clean, but never clears the .grad of that leaf.
import torch


def first_and_second(f, x):
    z = x.detach().clone().requires_grad_()
    torch.autograd.backward(f(z).sum(), create_graph=True)
    g = z.grad
    first = g.detach().clone()
    try:
        torch.autograd.backward(g.sum())  # here
    except RuntimeError:
        return first, torch.zeros_like(x)
    return first, z.grad.detach()
