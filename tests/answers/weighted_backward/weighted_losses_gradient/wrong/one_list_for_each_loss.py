# shows: unnamed
# Returns the gradients loss by loss.
import torch


def weighted_losses_gradient(losses, params, weights):
    return [
        list(torch.autograd.grad(w * l, params, retain_graph=True, materialize_grads=True))  # here
        for w, l in zip(weights, losses)
    ]
