# shows: python-number-breaks-graph
# Computes a in plain Python, element by element, then goes on with tensors.
import torch


def product_graph(w, x):
    pairs = zip(x.reshape(-1), w.reshape(-1))
    a = torch.as_tensor([float(p) + float(q) for p, q in pairs], dtype=w.dtype)  # here
    return a.reshape(w.shape) * (w + 1)
