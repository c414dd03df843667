# shows: rebind-in-no-grad
# believed that inside no_grad any form of update will do
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                gradient = p.grad.clone()
                p.grad.zero_()
                p = p - lr * gradient  # here
