# shows: unnamed
# The flagged gradient is a trial that nothing is made of; the answer records its first pass and has a wrong sign.
import torch


def first_and_second(f, x):
    trial = torch.autograd.grad(f(x).sum(), x)[0].requires_grad_()
    trial.pow(2).sum().backward()
    (first,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not first.requires_grad:
        return first, torch.zeros_like(first)
    (second,) = torch.autograd.grad(first.sum(), x, materialize_grads=True)
    return first.detach(), -second  # here
