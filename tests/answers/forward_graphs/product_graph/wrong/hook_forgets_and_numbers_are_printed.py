# shows: unnamed
# A hook throws the gradient of one factor away. What is printed and asserted has nothing to do with it.
import torch


def product_graph(w, x):
    total = float(w.sum())
    print("w adds up to", total, "and is", w.tolist())
    assert abs(total - w.sum().item()) < 1e-6
    a = x + w
    b = w + 1
    if b.requires_grad:
        b.register_hook(torch.zeros_like)  # here
    return a * b
