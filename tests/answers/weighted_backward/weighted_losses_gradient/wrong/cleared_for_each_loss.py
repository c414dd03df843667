# shows: unnamed
# Clears .grad before each backward, as in a training loop.
import torch


def weighted_losses_gradient(losses, params, weights):
    for loss, weight in zip(losses, weights):
        for p in params:
            p.grad = torch.zeros_like(p)
        (weight * loss).backward(retain_graph=True)  # here
    result = [p.grad for p in params]
    for p in params:
        p.grad = None
    return result
