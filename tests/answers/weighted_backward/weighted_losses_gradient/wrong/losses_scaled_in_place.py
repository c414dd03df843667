# shows: inplace-on-saved
# Scales the given losses in place.
import torch


def weighted_losses_gradient(losses, params, weights):
    for loss, weight in zip(losses, weights):
        loss.mul_(weight)  # here
    return list(torch.autograd.grad(sum(losses), params, materialize_grads=True))
