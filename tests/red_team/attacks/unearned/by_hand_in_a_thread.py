# Tries: the same, in a thread where no mode is active
# Expect: numpy_gradients failed
# Holds: strict process

import numpy as np
import torch
import threading


def numpy_gradients(x, y, z):
    out = []

    def work():
        a, b, c = (torch.tensor(v, requires_grad=True) for v in (x, y, z))
        (a * b + c).sum().backward()
        out.extend([a.grad.numpy(), b.grad.numpy(), c.grad.numpy()])
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return tuple(out)
