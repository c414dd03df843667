# shows: torch.func from end to end
import torch
from torch.func import grad


def first_and_second(f, x):
    def total(z):
        return f(z).sum()

    point = x.detach()
    first = grad(total)
    second = grad(lambda z: first(z).sum())
    return first(point), second(point)
