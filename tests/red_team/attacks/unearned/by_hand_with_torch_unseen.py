# Tries: the same, behind the back of the function mode that notes the calls
# Expect: numpy_gradients failed
# Holds: strict process

import numpy as np
import torch


def numpy_gradients(x, y, z):
    with torch._C.DisableTorchFunction():
        a, b, c = (torch.tensor(v, requires_grad=True) for v in (x, y, z))
        (a * b + c).sum().backward()
        return a.grad.numpy(), b.grad.numpy(), c.grad.numpy()
