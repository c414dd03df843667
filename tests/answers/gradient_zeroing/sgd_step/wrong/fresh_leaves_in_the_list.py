# shows: rebind-in-no-grad
# new leaves with the right values take the places of the parameters that the caller holds
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for i, p in enumerate(params):
            if p.grad is None:
                continue
            new = p - lr * p.grad
            p.grad = None
            params[i] = new.requires_grad_()  # here
