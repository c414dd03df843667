# shows: other names for the parameters, and a dot product
import torch


def weighted_losses_gradient(terms, leaves, factors):
    vector = torch.stack(terms)
    total = vector.dot(vector.new_tensor(factors))
    return [
        torch.zeros_like(leaf) if g is None else g
        for leaf, g in zip(leaves, torch.autograd.grad(total, leaves, allow_unused=True))
    ]
