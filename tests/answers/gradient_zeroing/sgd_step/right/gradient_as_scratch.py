# shows: scales the gradient in place before the update and clears it afterwards
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            p.grad.mul_(-lr)
            p.add_(p.grad)
            p.grad *= 0
