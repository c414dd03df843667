# shows: named tuples as values, and backward through a copy that leaves the arguments alone
from typing import NamedTuple, Optional

import torch


class Fact(NamedTuple):
    is_leaf: bool
    requires_grad: bool
    name: Optional[str]

    @classmethod
    def of(cls, t):
        return cls(t.is_leaf, t.requires_grad, None if t.grad_fn is None else type(t.grad_fn).__name__)


def graph_facts(w, x):
    a = x + w
    b = w + 1
    y = a * b
    if y.requires_grad:
        y.retain_grad()
        torch.autograd.grad(y.sum(), y)
    return {"w": Fact.of(w), "x": Fact.of(x), "a": Fact.of(a), "b": Fact.of(b), "y": Fact.of(y)}
