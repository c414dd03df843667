# shows: unnamed
# Makes a scalar of y by taking its first element.
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = (a * b).flatten()[0]  # here
    return {k: v for k, v in zip(["a", "b", "w"], torch.autograd.grad(y, [a, b, w]))}
