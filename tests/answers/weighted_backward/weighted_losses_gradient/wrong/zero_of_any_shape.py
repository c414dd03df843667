# shows: grad-unused-input
# A single zero for an unused parameter, whatever its shape.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(weight * loss for weight, loss in zip(weights, losses))
    grads = torch.autograd.grad(total, params, allow_unused=True)
    return [torch.tensor(0.0) if g is None else g for g in grads]  # here
