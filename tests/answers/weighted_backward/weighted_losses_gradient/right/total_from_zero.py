# shows: a total that starts as a 0-d tensor of zeros and grows in place
import torch


def weighted_losses_gradient(losses, params, weights):
    total = torch.zeros((), dtype=losses[0].dtype)
    for weight, loss in zip(weights, losses):
        total += weight * loss
    total.backward(inputs=params)
    out = tuple(torch.zeros_like(p) if p.grad is None else p.grad.detach().clone() for p in params)
    for p in params:
        p.grad = None
    return out
