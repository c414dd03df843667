# shows: grad-tensors-misapplied
# Multiplies in the loss and hands the weights to backward as well.
import torch


def weighted_gradient(w, x, weights):
    leaf = w.detach().clone().requires_grad_()
    y = torch.cat([(x.detach() + leaf) * (leaf + 1), (x.detach() + leaf) + (leaf + 1)])
    (y * weights).backward(weights)  # here
    return leaf.grad
