# shows: detach-in-forward
# Makes a and b leaves, so that they keep a .grad; then nothing arrives at w.
import torch


def intermediate_gradients(w, x):
    a = (x + w).detach().requires_grad_()  # here
    b = (w + 1).detach().requires_grad_()
    y = (a * b).sum()
    y.backward()
    return {"a": a.grad, "b": b.grad, "w": torch.zeros_like(w)}
