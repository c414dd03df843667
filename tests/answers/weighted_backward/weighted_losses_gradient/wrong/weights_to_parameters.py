# shows: grad-tensors-misapplied
# Takes weight i for parameter i.
import torch


def weighted_losses_gradient(losses, params, weights):
    grads = torch.autograd.grad(sum(losses), params, materialize_grads=True)
    padded = list(weights) + [1.0] * len(params)
    return [weight * g for weight, g in zip(padded, grads)]  # here
