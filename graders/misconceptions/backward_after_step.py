"""A backward pass through a graph whose parameters a step has moved in the meantime.

What it looks like
    Two losses of one forward pass: backward from the first, ``optimizer.step()``, then backward from the second.

Why it is wrong
    The graph of the second loss keeps tensors of the forward pass for its backward pass, and among them are parameters.
    ``step()`` writes new numbers into those very tensors. torch counts such writes and refuses to compute a gradient
    from numbers that were not there in the forward pass.

Example:
    >>> import torch
    >>> v = torch.tensor(1.0, requires_grad=True)
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> optimizer = torch.optim.SGD([v, w], lr=0.1)
    >>> first, second = (v * w) ** 2, (v * w - 1) ** 2
    >>> first.backward()
    >>> optimizer.step()
    >>> second.backward()
    Traceback (most recent call last):
    ...
    RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...

Instead
    All backward passes first, one step after them. Or a new forward pass after each step, if the second loss is meant
    to see the new parameters.

What is not this
    Clipping or scaling gradients between backward and step: that writes to ``.grad``, not to parameters.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception


def _lines(tree: ast.AST) -> Iterator[int]:
    """A backward pass with a step above it and another backward pass above that, in one block."""
    for block in ast.walk(tree):
        seen = ""
        for statement in getattr(block, "body", []) if not isinstance(block, ast.Lambda | ast.IfExp) else []:
            if _calls(statement, "backward", "grad"):
                if seen == "step":
                    yield statement.lineno
                seen = "backward"
            elif seen and _calls(statement, "step", "sub_", "add_"):
                seen = "step"


def _calls(statement: ast.AST, *names: str) -> bool:
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
        for node in ast.walk(statement)
    )


MISCONCEPTION = Misconception(
    id="backward-after-step",
    message=(
        "A step has written new numbers into parameters that the graph of this loss still needs for its backward pass, "
        "so torch refuses to go backward through it."
    ),
    hint="Which tensors did the forward pass use, and which line changes them before this backward pass?",
    errors=(ErrorSign("modified by an inplace operation", decisive=False),),
    source=_lines,
)
