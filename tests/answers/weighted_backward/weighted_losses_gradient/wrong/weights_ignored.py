# shows: grad-tensors-ignored
# Adds the losses up as they are.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = torch.stack(losses).sum()  # here
    return list(torch.autograd.grad(total, params, materialize_grads=True))
