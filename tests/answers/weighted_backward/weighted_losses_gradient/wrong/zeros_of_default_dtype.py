# shows: unnamed
# Zeros of the right shape, but always float32.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(weight * loss for weight, loss in zip(weights, losses))
    grads = torch.autograd.grad(total, params, allow_unused=True)
    return [torch.zeros(p.shape) if g is None else g for g, p in zip(grads, params)]  # here
