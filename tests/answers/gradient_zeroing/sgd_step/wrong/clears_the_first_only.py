# shows: partial-zero
# clears one parameter and leaves the others
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad  # here
    params[0].grad = None
