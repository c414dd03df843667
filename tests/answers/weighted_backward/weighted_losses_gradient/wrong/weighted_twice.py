# shows: grad-tensors-misapplied
# Weights in the losses and once more in grad_outputs.
import torch


def weighted_losses_gradient(losses, params, weights):
    weighted = [w * l for w, l in zip(weights, losses)]
    seeds = [torch.full_like(l, w) for w, l in zip(weights, losses)]
    return list(torch.autograd.grad(weighted, params, seeds, materialize_grads=True))  # here
