# shows: set_grad_enabled by hand, put back to what it was
import torch


def sgd_step(params, lr):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        for p in params:
            if p.grad is not None:
                p[...] = p + (-lr) * p.grad
                p.grad = torch.zeros_like(p)
    finally:
        torch.set_grad_enabled(before)
