# shows: second-backward-freed
# One pass for each element of the joined vector, without keeping the graph.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    total = torch.zeros_like(w)
    for weight, element in zip(weights, y):
        total += weight * torch.autograd.grad(element, w)[0]  # here
    return total
