# shows: grad-tensors-ignored
# Gives autograd.grad the list of losses and no weights.
import torch


def weighted_losses_gradient(losses, params, weights):
    return list(torch.autograd.grad(losses, params, materialize_grads=True))  # here
