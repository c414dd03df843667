# shows: partial-zero
# the clearing is indented one level too little: it runs for the last parameter
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            p -= lr * p.grad  # here
        if p.grad is not None:
            p.grad.zero_()
