# shows: grad-unused-input
# Leaves the unused parameters out of the list.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(weight * loss for weight, loss in zip(weights, losses))
    grads = torch.autograd.grad(total, params, allow_unused=True)
    return [g for g in grads if g is not None]  # here
