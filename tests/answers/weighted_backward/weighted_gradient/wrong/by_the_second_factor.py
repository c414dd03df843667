# shows: unnamed
# Works on a copy of w, which is fine, and differentiates by the second factor in place of it.
import torch


def weighted_gradient(w, x, weights):
    start = w.detach().clone().requires_grad_()
    first, second = start + x.detach(), start + 1
    both = torch.cat([first * second, first + second])
    (found,) = torch.autograd.grad(both, second, grad_outputs=weights)  # here
    return found
