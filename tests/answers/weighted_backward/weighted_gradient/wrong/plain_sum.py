# shows: grad-tensors-ignored
# Sums the losses to get a scalar, and forgets the weights.
import torch


def weighted_gradient(w, x, weights):
    p = w.detach().clone().requires_grad_()
    a, b = x.detach() + p, p + 1
    torch.cat([a * b, a + b]).sum().backward()  # here
    return p.grad
