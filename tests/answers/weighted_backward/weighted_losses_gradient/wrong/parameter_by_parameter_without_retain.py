# shows: second-backward-freed
# One sum, but a pass for each parameter through a graph that is gone after the first.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = sum(w * l for w, l in zip(weights, losses))
    return [torch.autograd.grad(total, p, materialize_grads=True)[0] for p in params]  # here
