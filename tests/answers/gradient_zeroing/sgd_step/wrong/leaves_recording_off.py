# shows: unnamed
# switches recording off for everybody
import torch


def sgd_step(params, lr):
    torch.set_grad_enabled(False)  # here
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
