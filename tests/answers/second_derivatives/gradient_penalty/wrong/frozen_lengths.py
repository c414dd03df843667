# shows: detach-in-forward
# The direction is attached, the factor beside it is not: half of the slope is lost.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    distance = g.norm(dim=1) - 1
    return (distance * distance.detach()).mean()  # here
