# shows: zero-a-copy
# zeroes a clone of the gradient
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            g = p.grad.clone()
            p.sub_(lr * g)
            g.zero_()  # here
