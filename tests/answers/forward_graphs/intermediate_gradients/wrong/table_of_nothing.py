# shows: unnamed
# Fills in the only gradient that it asks for, and leaves None where it never looked.
import torch


def intermediate_gradients(w, x):
    found = {"a": None, "b": None}  # here
    y = ((x + w) * (w + 1)).sum()
    (found["w"],) = torch.autograd.grad(y, (w,))
    return found
