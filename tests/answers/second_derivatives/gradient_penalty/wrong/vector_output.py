# shows: vector-backward-no-weights
# Asks for the gradient of a vector without weights.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)  # here
    return ((g.norm(dim=1) - 1) ** 2).mean()
