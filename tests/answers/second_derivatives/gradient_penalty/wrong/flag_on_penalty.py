# shows: requires-grad-on-loss
# Makes the constant penalty look attached.
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x)
    penalty = ((g.norm(dim=1) - 1) ** 2).mean()
    penalty.requires_grad_()  # here
    return penalty
