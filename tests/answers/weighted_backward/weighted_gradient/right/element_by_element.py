# shows: one pass for each element, the graph kept
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    total = torch.zeros_like(w)
    for weight, element in zip(weights, y):
        total.add_(weight * torch.autograd.grad(element, w, retain_graph=True)[0])
    return total.detach()
