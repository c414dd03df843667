# shows: unnamed
# Uses x.grad, and what it held before is part of the result.
import torch


def vjp(f, x, v):
    f(x).backward(v)  # here
    return x.grad.clone()
