# shows: grad-tensors-ignored
# The gradient argument is a formality: ones will do.
import torch


def weighted_gradient(w, x, weights):
    a = x + w
    b = w + 1
    loss = torch.cat([a * b, a + b])
    return torch.autograd.grad(loss, w, torch.ones_like(weights))[0]  # here
