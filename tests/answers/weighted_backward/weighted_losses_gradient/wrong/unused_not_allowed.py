# shows: grad-unused-input
# A parameter without influence is thought to get a zero by itself.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(weight * loss for weight, loss in zip(weights, losses))
    grads = torch.autograd.grad(total, params)  # here
    return list(grads)
