# shows: one backward for each loss, adding up in .grad, the graph kept
import torch


def weighted_losses_gradient(losses, params, weights):
    for loss, weight in zip(losses, weights):
        (weight * loss).backward(retain_graph=True)
    grads = [torch.zeros_like(p) if p.grad is None else p.grad.clone() for p in params]
    for p in params:
        p.grad = None
    return grads
