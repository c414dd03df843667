# shows: grad-tensors-misapplied
# Divides by the number of losses.
import torch


def weighted_losses_gradient(losses, params, weights):
    weighted = torch.stack([w * l for w, l in zip(weights, losses)])
    grads = torch.autograd.grad(weighted.mean(), params, allow_unused=True)  # here
    return [torch.zeros_like(p) if g is None else g for p, g in zip(params, grads)]
