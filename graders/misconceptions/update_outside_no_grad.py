"""An update that is recorded makes a new tensor instead of moving the parameter.

What it looks like
    ``w = w - lr * w.grad`` in a training loop, with recording on.

Why it is wrong
    An assignment gives the name ``w`` to the result of the subtraction. That is a new tensor with a history, not the
    leaf that was trained so far: the next backward pass fills no ``.grad`` of it, and whoever holds the old tensor
    sees no change.

Example:
    >>> import torch
    >>> w = parameter = torch.tensor([1.0], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> w = w - 0.25 * w.grad
    >>> w.is_leaf, w.item()
    (False, 0.5)
    >>> parameter.item()
    1.0

Instead
    Inside ``torch.no_grad()`` change the parameter in place: ``w -= lr * w.grad``.

What is not this
    ``w = (w - lr * w.grad).detach().requires_grad_()`` in a loop of one's own: a fresh leaf for each step is right, as
    long as nobody else holds the old one. Nor an update that is recorded on purpose, to differentiate through it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._rebinding import rebound


def _recorded(tree: ast.AST) -> Iterator[int]:
    return (line for line, recording in rebound(tree) if recording)


MISCONCEPTION = Misconception(
    id="update-outside-no-grad",
    message=(
        "Your assignment puts a new tensor, the result of a recorded operation, under the name or into the place of "
        "the parameter; the parameter itself stays as it was."
    ),
    hint="Print is_leaf and id() of the parameter before and after your update. Is it still the same object?",
    errors=(
        ErrorSign(
            r"unsupported operand type.*NoneType",
            tasks=("linear_regression", "logistic_regression"),
            decisive=False,
        ),
    ),
    facts=(FactSign("update-recorded"),),
    source=_recorded,
)
