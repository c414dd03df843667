# shows: python-number-breaks-graph
# Adds up Python numbers, and asks a new tensor for gradients.
import torch


def weighted_losses_gradient(losses, params, weights):
    value = sum(w * l.item() for w, l in zip(weights, losses))  # here
    total = torch.tensor(value, requires_grad=True)
    total.backward()
    return [torch.zeros_like(p) if p.grad is None else p.grad for p in params]
