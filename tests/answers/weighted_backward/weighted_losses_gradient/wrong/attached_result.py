# shows: unnamed
# create_graph is used to keep the graph for the next loss.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = [torch.zeros_like(p) for p in params]
    for loss, weight in zip(losses, weights):
        grads = torch.autograd.grad(loss, params, create_graph=True, materialize_grads=True)  # here
        total = [t + weight * g for t, g in zip(total, grads)]
    return total
