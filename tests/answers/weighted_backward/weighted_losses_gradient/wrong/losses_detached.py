# shows: detach-in-forward
# Detaches the losses before weighting them and turns recording on again.
import torch


def weighted_losses_gradient(losses, params, weights):
    stacked = torch.stack([loss.detach() for loss in losses]).requires_grad_()  # here
    total = (stacked * torch.tensor(weights, dtype=stacked.dtype)).sum()
    return list(torch.autograd.grad(total, params, materialize_grads=True))
