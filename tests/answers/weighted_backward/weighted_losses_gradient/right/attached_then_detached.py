# shows: create_graph, the result detached
import torch


def weighted_losses_gradient(losses, params, weights):
    grads = [0 * p for p in params]
    for loss, weight in zip(losses, weights):
        found = torch.autograd.grad(loss, params, create_graph=True, allow_unused=True)
        grads = [a if g is None else a + weight * g for a, g in zip(grads, found)]
    return [g.detach() for g in grads]
