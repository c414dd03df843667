# shows: missing-zero
# one graph, many passes, and the sum of all of them in .grad
import torch


def gradient_history(w, x, steps):
    y = (x + w) * (w + 1)
    ones = torch.ones_like(y)
    out = []
    for k in range(steps):
        y.backward(ones, retain_graph=True)
        out.append(w.grad.data.clone())  # here
    w.grad = None
    return out
