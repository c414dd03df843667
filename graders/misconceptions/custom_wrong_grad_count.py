"""A backward that returns fewer or more gradients than forward has inputs.

What it looks like
    ``forward`` takes three inputs and ``backward`` returns two gradients: those of the tensors that were saved, or of
    those that require grad. Or it returns one list that holds them all.

Why it is wrong
    Autograd assigns gradients to inputs by counting. Without one value for each input of ``forward`` it cannot tell
    which is missing, and refuses. A list counts as a single value; only a tuple is taken apart.

Example:
    >>> import torch
    >>> class Product(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, a, b):
    ...         ctx.save_for_backward(a, b)
    ...         return a * b
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         a, b = ctx.saved_tensors
    ...         return grad_output * b
    >>> a = torch.tensor([2.0], requires_grad=True)
    >>> Product.apply(a, torch.tensor([5.0])).backward()
    Traceback (most recent call last):
        ...
    RuntimeError: function ProductBackward returned an incorrect number of gradients (expected 2, got 1)

Instead
    Return a tuple with one entry for each input, in their order, and ``None`` where there is nothing to say.

What is not this
    ``None`` for an input that is no tensor or needs no gradient; torch also accepts further ``None`` at the end.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._custom_backward import backward_returns, returned
from graders.misconceptions._custom_function import custom_functions


def _lines(tree: ast.AST) -> Iterator[int]:
    for found in custom_functions(tree):
        for line, elements in returned(found.backward):
            if elements is not None and found.inputs:
                without_end = list(elements)
                while without_end and _is_none(without_end[-1]):
                    without_end.pop()
                withheld = any(_is_none(element) for element in elements[: len(found.inputs)])
                if len(elements) < len(found.inputs) or len(without_end) > len(found.inputs) or withheld:
                    yield line


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


MISCONCEPTION = Misconception(
    id="custom-wrong-grad-count",
    message=(
        "backward has to return one gradient for each input of forward, in their order and as a tuple; what "
        "this one returns is no tuple of that length."
    ),
    hint="How many tensors does forward receive, and how many values does backward hand back? What could stand for an "
    "input that needs no gradient?",
    errors=(ErrorSign(r"returned an incorrect number of gradients"),),
    source=_lines,
    shown_at=backward_returns,
)
