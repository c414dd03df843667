# shows: zero-between-backward-and-step
# sets None and then multiplies by it
import torch


def sgd_step(params, lr):
    for p in params:
        p.grad = None  # here
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
