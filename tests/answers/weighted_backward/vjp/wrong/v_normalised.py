# shows: grad-tensors-misapplied
# Takes v for a direction and scales it to length one.
import torch


def vjp(f, x, v):
    direction = v / v.norm()  # here
    return torch.autograd.grad(f(x), x, direction)[0]
