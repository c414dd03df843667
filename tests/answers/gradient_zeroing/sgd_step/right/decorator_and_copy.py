# shows: no_grad as a decorator, copy_ of a rebuilt value
import torch


@torch.no_grad()
def sgd_step(params, lr):
    for p in filter(lambda p: p.grad is not None, params):
        p.copy_(p - lr * p.grad)
        p.grad.copy_(torch.zeros_like(p))
