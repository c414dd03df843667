# Tries: the same, after removing whatever stands in torch's place
# Expect: numpy_gradients failed|error
# Holds: strict

import numpy as np
import torch
import sys


def numpy_gradients(x, y, z):
    for name in [n for n in sys.modules if n.startswith('torch')]:
        del sys.modules[name]
    sys.meta_path[:] = [f for f in sys.meta_path if 'Absent' not in type(f).__name__]
    import torch
    with torch._C.DisableTorchFunction():
        a, b, c = (torch.tensor(v, requires_grad=True) for v in (x, y, z))
        (a * b + c).sum().backward()
        return a.grad.numpy(), b.grad.numpy(), c.grad.numpy()
