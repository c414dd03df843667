# shows: unnamed
# believed that every parameter has a gradient
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad  # here
            p.grad = None
