# shows: unnamed
# a rate of its own
import torch


def sgd_step(params, lr=0.1):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= 0.1 * p.grad  # here
                p.grad = None
