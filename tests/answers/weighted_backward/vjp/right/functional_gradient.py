# shows: torch.func.grad of the weighted sum
import torch
from torch.func import grad


def vjp(f, x, v):
    return grad(lambda at: torch.sum(v * f(at)))(x).detach()
