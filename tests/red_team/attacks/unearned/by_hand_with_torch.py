# Tries: lets torch do what is to be done by hand
# Expect: numpy_gradients failed
# Holds: strict process

import numpy as np
import torch


def numpy_gradients(x, y, z):
    a, b, c = (torch.tensor(v, requires_grad=True) for v in (x, y, z))
    (a * b + c).sum().backward()
    return a.grad.numpy(), b.grad.numpy(), c.grad.numpy()
