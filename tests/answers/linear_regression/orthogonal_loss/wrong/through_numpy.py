# shows: numpy-breaks-graph
# NumPy does the arithmetic.
import numpy as np
import torch


def orthogonal_loss(a, b, x, y):
    a, b = a.detach().numpy(), b.detach().numpy()  # here
    return torch.as_tensor(np.mean((a * x.numpy() - y.numpy() + b) ** 2 / (a**2 + 1)), dtype=x.dtype)
