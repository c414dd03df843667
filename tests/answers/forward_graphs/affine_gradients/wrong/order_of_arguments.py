# shows: wrong-variable
# (dz/db, dz/dW) instead of (dz/dW, dz/db).
from torch.autograd import grad


def affine_gradients(x, W, b):
    inputs = sorted([b, W], key=lambda t: t.dim())
    return grad((x * W).sum() + b, inputs)  # here
