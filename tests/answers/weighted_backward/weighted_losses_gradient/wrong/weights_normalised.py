# shows: grad-tensors-misapplied
# Makes the weights add up to one.
import torch


def weighted_losses_gradient(losses, params, weights):
    shares = [weight / sum(weights) for weight in weights]  # here
    total = sum(share * loss for share, loss in zip(shares, losses))
    return list(torch.autograd.grad(total, params, materialize_grads=True))
