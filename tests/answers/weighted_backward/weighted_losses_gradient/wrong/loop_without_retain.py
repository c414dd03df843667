# shows: second-backward-freed
# Each loss is thought to have a graph of its own.
import torch


def weighted_losses_gradient(losses, params, weights):
    for loss, weight in zip(losses, weights):
        (weight * loss).backward()  # here
    result = [torch.zeros_like(p) if p.grad is None else p.grad for p in params]
    for p in params:
        p.grad = None
    return result
