# shows: torch.func.grad of a closure
import torch


def weighted_gradient(w, x, weights):
    def loss(at):
        a, b = x.detach() + at, at + 1
        return (weights * torch.cat([a * b, a + b])).sum()

    return torch.func.grad(loss)(w.detach())
