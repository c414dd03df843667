# shows: unnamed
# leaves the loop where it should go on with the next parameter
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break  # here
            p -= lr * p.grad
            p.grad = None
