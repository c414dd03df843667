# shows: torch.add and torch.mul with the operands the other way round
import torch


def graph_facts(w, x):
    a = torch.add(w, x)
    b = torch.add(torch.ones_like(w), w)
    y = torch.mul(b, a)
    return {n: _fact(t) for n, t in (("w", w), ("x", x), ("a", a), ("b", b), ("y", y))}


def _fact(t):
    if t.grad_fn is None:
        return t.is_leaf, t.requires_grad, None
    return t.is_leaf, t.requires_grad, t.grad_fn.__class__.__name__
