# shows: ascent-sign
# believed that the gradient is to be added
import torch


@torch.no_grad()
def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p += lr * p.grad  # here
            p.grad = None
