# shows: unnamed
# The passes are right and x is data, so it may be detached; the last entry of the dict is the wrong one.
import torch


def intermediate_gradients(w, x):
    point = w.detach().clone().requires_grad_()
    a = x.detach() + point
    b = point + 1
    da, db, _ = torch.autograd.grad((a * b).sum(), (a, b, point))
    return {"a": da, "b": db, "w": db}  # here
