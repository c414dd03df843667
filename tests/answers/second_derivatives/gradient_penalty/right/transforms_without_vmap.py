# shows: torch.func.vjp with ones
import torch


def gradient_penalty(f, x):
    y, pull = torch.func.vjp(f, x)
    (g,) = pull(torch.ones_like(y))
    return torch.mean((torch.norm(g, p=2, dim=1) - 1) ** 2)
