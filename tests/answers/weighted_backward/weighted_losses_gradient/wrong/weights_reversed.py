# shows: grad-tensors-misapplied
# Goes through the weights from the back, as the pass goes through the graph.
import torch


def weighted_losses_gradient(losses, params, weights):
    total = 0
    for weight, loss in zip(reversed(weights), losses):  # here
        total = total + weight * loss
    return list(torch.autograd.grad(total, params, materialize_grads=True))
