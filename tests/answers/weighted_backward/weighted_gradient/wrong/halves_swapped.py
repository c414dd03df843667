# shows: grad-tensors-misapplied
# Joins the two losses in the other order.
import torch


def weighted_gradient(w, x, weights):
    product = (x + w) * (w + 1)
    total = (x + w) + (w + 1)
    y = torch.cat([total, product])
    (g,) = torch.autograd.grad(y, w, weights)  # here
    return g
