# shows: grad-tensors-misapplied
# Turns the weights into probabilities.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    total = torch.softmax(weights, dim=0) @ y  # here
    return torch.autograd.grad(total, w)[0]
