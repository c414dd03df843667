# shows: unnamed
# moves clones of the parameters
import torch


def sgd_step(params, lr):
    copies = [p.detach().clone() for p in params]
    for copy, p in zip(copies, params):
        if p.grad is not None:
            copy -= lr * p.grad  # here
            p.grad = None
    return copies
