"""Inside no_grad the parameter's name is given to a new tensor.

What it looks like
    ``with torch.no_grad(): w = w - lr * w.grad``.

Why it is wrong
    ``no_grad`` switches recording off; it does not turn an assignment into a change in place. The right-hand side is a
    new tensor that tracks nothing, and the name now means that one. The next backward pass finds nothing to
    differentiate, and whoever holds the old parameter never sees it move.

Example:
    >>> import torch
    >>> w = parameter = torch.tensor([1.0], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> with torch.no_grad():
    ...     w = w - 0.25 * w.grad
    >>> w.item(), w.requires_grad
    (0.5, False)
    >>> parameter.item(), parameter.requires_grad
    (1.0, True)

Instead
    Write into the parameter: ``w -= lr * w.grad`` or ``w.sub_(lr * w.grad)``.

What is not this
    The same line followed by ``requires_grad_()``, in a loop of one's own whose parameter nobody else holds.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._rebinding import rebound


def _not_recorded(tree: ast.AST) -> Iterator[int]:
    return (line for line, recording in rebound(tree) if not recording)


MISCONCEPTION = Misconception(
    id="rebind-in-no-grad",
    message=(
        "Your assignment puts a new tensor under the name or into the place of the parameter; the parameter itself "
        "stays as it was."
    ),
    hint="Who else holds the parameter, and does that object change? What do = and -= do to the object itself?",
    errors=(
        ErrorSign(
            r"element 0 of tensors does not require grad",
            tasks=("linear_regression", "logistic_regression"),
            decisive=False,
        ),
    ),
    facts=(FactSign("leaf-rebound"),),
    source=_not_recorded,
)
