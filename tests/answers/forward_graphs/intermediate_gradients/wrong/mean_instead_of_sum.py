# shows: sum-mean-factor
# Divides by the number of elements without being asked to.
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    da, db, dw = torch.autograd.grad((a * b).mean(), [a, b, w])  # here
    return {"a": da, "b": db, "w": dw}
