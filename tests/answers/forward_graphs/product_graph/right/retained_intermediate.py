# shows: looks at the gradients inside with retain_graph, and leaves no .grad behind
import torch


def product_graph(w, x):
    a = x + w
    b = w + 1
    y = a * b
    da, db = torch.autograd.grad(y.sum(), (a, b), retain_graph=True) if w.requires_grad else (None, None)
    assert w.grad is None and x.grad is None and (da is None) == (db is None)
    return y
