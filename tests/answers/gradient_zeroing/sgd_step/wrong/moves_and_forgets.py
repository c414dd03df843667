# shows: missing-zero
# one update, and nothing is emptied behind it: the sum would begin with what stands there
import torch


@torch.no_grad()
def sgd_step(params, lr):
    moving = [p for p in params if p.grad is not None]
    for p in moving:
        p.sub_(p.grad, alpha=lr)  # here
