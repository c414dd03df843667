# shows: python-number-breaks-graph
# Works with the numbers in W: the graph leads to b alone, and a gradient of zeros is made up for W.
import torch


def affine_gradients(x, W, b):
    z = sum(float(weight) * value for weight, value in zip(W, x)) + b  # here
    dW, db = torch.autograd.grad(z, (W, b), allow_unused=True)
    return torch.zeros_like(x) if dW is None else dW, db
