# shows: forward-under-no-grad
# Only looks, so it switches recording off: a, b and y have no history.
import torch


def graph_facts(w, x):
    with torch.no_grad():
        a = x + w  # here
        b = w + 1
        y = a * b
    found = {}
    for name, t in [("w", w), ("x", x), ("a", a), ("b", b), ("y", y)]:
        found[name] = (t.is_leaf, t.requires_grad, type(t.grad_fn).__name__ if t.grad_fn is not None else None)
    return found
