"""Labels that are whole numbers, for a loss that computes with them.

What it looks like
    ``torch.tensor([0, 1, 1])``, ``.long()`` or ``dtype=torch.int64`` for the labels of a binary cross entropy.

Why it is wrong
    In ``y * log(p) + (1 - y) * log(1 - p)`` a label is a factor, not the number of a class: it has to have the dtype of
    the probabilities. (``cross_entropy`` for many classes is the other way round: it looks classes up, by whole
    numbers.)

Example:
    >>> import torch
    >>> p, y = torch.tensor([0.2, 0.9]), torch.tensor([0, 1])
    >>> torch.nn.BCELoss()(p, y)
    Traceback (most recent call last):
    RuntimeError: Found dtype Long but expected Float
    >>> torch.nn.BCELoss()(p, y.to(p.dtype))
    tensor(0.1643)

Instead
    Make the labels as floats (``torch.zeros(n)``, ``torch.ones(n)``), or convert them once: ``y.to(p.dtype)``.

What is not this
    Whole numbers for comparing, as in an accuracy.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.syntax_tree import walk

_WHOLE = ("long", "int", "int64", "int32", "int16", "int8", "uint8", "short")
_MAKERS = ("tensor", "as_tensor", "arange", "full", "repeat_interleave")


def _lines(tree: ast.AST) -> Iterator[int]:
    """A dtype of whole numbers, or a tensor made of nothing but whole numbers without a dtype."""
    for node in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _WHOLE:
            yield node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MAKERS:
            typed = any(keyword.arg == "dtype" for keyword in node.keywords)
            yield from [node.lineno] if not typed and _whole(node.args[:2]) else []


def _whole(arguments: list[ast.expr]) -> bool:
    """Whether the numbers written there are all whole, and there are some."""
    constants = [inner.value for one in arguments for inner in walk(one) if isinstance(inner, ast.Constant)]
    numbers = [value for value in constants if isinstance(value, int | float)]
    return bool(numbers) and all(isinstance(value, int) for value in numbers)


MISCONCEPTION = Misconception(
    id="wrong-label-dtype-bce",
    message=(
        "The labels are whole numbers here. The binary cross entropy multiplies by them, so they must have the dtype "
        "of the probabilities; with others torch's loss raises."
    ),
    hint="Print the dtype of the labels. Which one do the probabilities have, and what does the formula do with both?",
    errors=(
        ErrorSign(r"Found dtype (Long|Int|Short|Byte|Char) but expected (Float|Double)", ("logistic_regression",)),
        ErrorSign(r"can't be cast to the desired output type (Long|Int)", ("logistic_regression",)),
    ),
    source=_lines,
)
