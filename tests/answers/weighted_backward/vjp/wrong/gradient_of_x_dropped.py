# shows: unnamed
# Clears x.grad first and last, and so loses what was in it.
import torch


def vjp(f, x, v):
    x.grad = None
    f(x).backward(v)
    g = x.grad
    x.grad = None  # here
    return g
