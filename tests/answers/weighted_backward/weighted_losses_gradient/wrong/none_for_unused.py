# shows: grad-unused-input
# Allows unused parameters and passes their None on.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = torch.zeros_like(losses[0])
    for weight, loss in zip(weights, losses):
        total = total + weight * loss
    return list(torch.autograd.grad(total, params, allow_unused=True))  # here
