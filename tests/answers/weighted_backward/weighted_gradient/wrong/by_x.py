# shows: wrong-variable
# Differentiates with respect to x.
import torch


def weighted_gradient(w, x, weights):
    data = x.detach().clone().requires_grad_()
    y = torch.cat([(data + w) * (w + 1), (data + w) + (w + 1)])
    return torch.autograd.grad(y, data, weights)[0]  # here
