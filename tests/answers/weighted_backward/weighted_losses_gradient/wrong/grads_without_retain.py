# shows: second-backward-freed
# autograd.grad for each loss in turn, the graph gone after the first.
import torch


def gradients(loss, params):
    return torch.autograd.grad(loss, params, materialize_grads=True)  # here


def weighted_losses_gradient(losses, params, weights):
    total = [torch.zeros_like(p) for p in params]
    for i, loss in enumerate(losses):
        for t, g in zip(total, gradients(loss, params)):
            t += weights[i] * g
    return total
