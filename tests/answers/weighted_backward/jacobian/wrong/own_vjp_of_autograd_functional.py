# shows: unnamed
# The forbidden function hides in the student's own vjp.
import torch


def vjp(f, x, v):
    return torch.autograd.functional.vjp(f, x, v)[1]  # here


def jacobian(f, x):
    with torch.no_grad():
        y = f(x)
    return torch.stack([vjp(f, x, e) for e in torch.eye(len(y), dtype=x.dtype)])
