# shows: ascent-sign
# two minus signs make a plus
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.sub_(p.grad, alpha=-lr)  # here
                p.grad = None
