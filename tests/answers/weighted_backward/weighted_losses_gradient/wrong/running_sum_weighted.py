# shows: missing-zero
# Weights .grad after each backward, although it still holds the losses before.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = [torch.zeros_like(p) for p in params]
    for p in params:
        p.grad = torch.zeros_like(p)
    for loss, weight in zip(losses, weights):
        loss.backward(retain_graph=True)
        for t, p in zip(total, params):
            t += weight * p.grad  # here
    for p in params:
        p.grad = None
    return total
