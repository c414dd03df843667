# shows: .grad filled with zeros first, so that no None is left
import torch


def weighted_losses_gradient(losses, params, weights):
    for p in params:
        p.grad = torch.zeros_like(p)
    total = sum(w * l for w, l in zip(weights, losses))
    total.backward()
    out = [p.grad for p in params]
    for p in params:
        del p.grad
    return out
