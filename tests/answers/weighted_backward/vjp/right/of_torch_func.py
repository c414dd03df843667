# shows: torch.func.vjp
import torch


def vjp(f, x, v):
    _, pull_back = torch.func.vjp(f, x.detach())
    (product,) = pull_back(v)
    return product
