# shows: sum-mean-factor
# Takes the mean of y where the sum is meant.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).mean()  # here
    g1 = torch.autograd.grad(y, w, retain_graph=True)[0]
    g2 = torch.autograd.grad(y, w)[0]
    return g1 + g2
