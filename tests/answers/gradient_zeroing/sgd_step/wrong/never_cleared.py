# shows: missing-zero
# leaves the gradients for the next backward pass to add to
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad  # here
