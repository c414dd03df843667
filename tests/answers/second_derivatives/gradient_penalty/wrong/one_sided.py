# shows: unnamed
# Punishes long gradients only.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    excess = torch.relu(g.norm(dim=1) - 1)  # here
    return (excess**2).mean()
