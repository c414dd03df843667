# shows: unnamed
# Right values, but they stay in the .grad of the parameters.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(w * l for w, l in zip(weights, losses))
    total.backward()  # here
    return [torch.zeros_like(p) if p.grad is None else p.grad.clone() for p in params]
