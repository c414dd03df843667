# shows: unnamed
# Overwrites the gradients in each round, so the last loss alone is left.
import torch


def weighted_losses_gradient(losses, params, weights):
    result = []
    for loss, weight in zip(losses, weights):
        grads = torch.autograd.grad(weight * loss, params, retain_graph=True, materialize_grads=True)
        result = list(grads)  # here
    return result
