"""A conversion after gradients were asked for.

What it looks like
    ``torch.tensor(values, requires_grad=True).double()``, or ``w = w.to(device)`` below ``w.requires_grad_()``.

Why it is wrong
    A conversion makes a new tensor, and making it from one that requires grad is recorded. The leaf is the old tensor;
    the converted one is its result, so its ``.grad`` stays None.

Example:
    >>> import torch
    >>> first = torch.tensor([1.0], requires_grad=True)
    >>> w = first.double()
    >>> w.is_leaf, type(w.grad_fn).__name__
    (False, 'ToCopyBackward0')
    >>> ((w - 3) ** 2).sum().backward()
    >>> first.grad
    tensor([-4.])

Instead
    Choose dtype and device where the tensor is made, or convert first and call ``requires_grad_()`` last.

What is not this
    ``.to(...)`` where nothing has to be converted: it returns the same tensor. ``module.to(device)``, which moves the
    parameters themselves.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._places import made_at
from graders.misconceptions._syntax import is_call, line
from graders.syntax_tree import walk

_CONVERSIONS = ("to", "double", "float", "half", "bfloat16", "type", "type_as", "cuda", "cpu")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Conversions of a tensor that was made with ``requires_grad=True`` in the same expression, or below the switch."""
    switched = [line(node) for node in walk(tree) if _asks(node)]
    for node in walk(tree):
        if is_call(node, *_CONVERSIONS) and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            chained = any(_asks(inner) for inner in walk(node.func.value))
            if chained or any(line(node) > number for number in switched):
                yield node.end_lineno or line(node)


def _asks(node: ast.AST) -> bool:
    """Whether it asks for gradients."""
    if isinstance(node, ast.keyword):
        return node.arg == "requires_grad"
    if isinstance(node, ast.Attribute):
        return node.attr == "requires_grad_" or (node.attr == "requires_grad" and isinstance(node.ctx, ast.Store))
    return False


MISCONCEPTION = Misconception(
    id="convert-after-requires-grad",
    message=(
        "The conversion came after gradients were asked for, so it was recorded: the converted tensor is the result of "
        "an operation and no leaf. The leaf is the tensor before it."
    ),
    hint="Does a conversion change your tensor or make another one? Which of the two did you ask to require grad?",
    errors=(ErrorSign("can't optimize a non-leaf Tensor", decisive=False),),
    source=_lines,
    shown_at=made_at,
)
