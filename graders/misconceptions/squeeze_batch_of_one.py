"""A squeeze that takes the axis of the points with it when there is only one point.

What it looks like
    ``model(x).squeeze()`` against labels of shape ``(N,)``. It works, until a batch holds a single point.

Why it is wrong
    ``squeeze()`` without an argument drops every axis of length 1, not only the last one. ``(N, 1)`` becomes ``(N,)``
    for N of 2 and more, but ``(1, 1)`` becomes ``()``. The last batch of a data set is often that small.

Example:
    >>> import torch
    >>> for n in (3, 1):
    ...     p = torch.full((n, 1), 0.5)
    ...     p.squeeze().shape, p.squeeze(1).shape
    (torch.Size([3]), torch.Size([3]))
    (torch.Size([]), torch.Size([1]))
    >>> torch.nn.BCELoss()(p.squeeze(), torch.ones(1))
    Traceback (most recent call last):
    ValueError: Using a target size (torch.Size([1])) that is different to the input size (torch.Size([]))...

Instead
    Say which axis is meant: ``squeeze(1)`` or ``squeeze(-1)``; ``reshape(-1)`` and ``flatten()`` keep one axis too.

What is not this
    ``squeeze()`` of something of which every axis of length 1 should go, whatever the number of points.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.syntax_tree import walk

#: one side has one axis of length 1, the other has none
_SHAPES = r"\[1\]\)\) that is different to the input size \(torch\.Size\(\[\]|\[\]\)\) that is .*Size\(\[1\]"


def _lines(tree: ast.AST) -> Iterator[int]:
    """Calls of ``squeeze`` that name no axis."""
    for node in walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "squeeze":
            function = isinstance(node.func.value, ast.Name) and node.func.value.id == "torch"
            if len(node.args) <= int(function) and not node.keywords:
                yield node.lineno


MISCONCEPTION = Misconception(
    id="squeeze-batch-of-one",
    message=(
        "For a single point squeeze() drops both axes of (1, 1): without an argument it takes away every axis of "
        "length 1, that of the points too. So the prediction has shape () and the labels have shape (1,)."
    ),
    hint="Which axis did you want to lose? What are the shapes before and after, for three points and for one?",
    errors=(
        ErrorSign(_SHAPES),
        ErrorSign(r"0-d tensor|of a 0-d array|Dimension out of range", ("logistic_regression",), decisive=False),
    ),
    source=_lines,
)
