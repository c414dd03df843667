# shows: the functions for whole lists that torch.optim uses itself
import torch


def sgd_step(params, lr):
    used = [p for p in params if p.grad is not None]
    with torch.no_grad():
        torch._foreach_add_(used, [p.grad for p in used], alpha=-lr)
    for p in used:
        p.grad = None
