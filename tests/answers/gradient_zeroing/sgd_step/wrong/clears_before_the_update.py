# shows: zero-between-backward-and-step
# zeroes in place and then moves by nothing
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.grad.zero_()  # here
                p -= lr * p.grad
