# shows: grad-tensors-misapplied
# Weights in the reverse order: autograd goes backward, so the weights are thought to do so as well.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad(y, w, grad_outputs=weights.flip(0))[0]  # here
