# shows: detach-in-forward
# Builds y from a detached b: dy/db is found separately, and dy/dw lacks the path through b.
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    da, dw = torch.autograd.grad((a * b.detach()).sum(), (a, w))  # here
    (db,) = torch.autograd.grad((a.detach() * b).sum(), b)
    return {"a": da, "b": db, "w": dw}
