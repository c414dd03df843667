# shows: grad-unused-input
# .grad of a leaf that no loss depends on is thought to be zero after backward().
import torch


def weighted_losses_gradient(losses, params, weights):
    sum(w * l for w, l in zip(weights, losses)).backward()
    result = []
    for p in params:
        result.append(p.grad.clone())  # here
        p.grad = None
    return result
