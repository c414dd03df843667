# shows: int-tensor-requires-grad
# The same belief in two steps: a number is a number.
import torch as t


def leaf(values):
    w = t.as_tensor(values)
    w.requires_grad_(True)  # here
    return w
