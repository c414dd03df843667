"""Tensors kept as plain attributes of ctx.

What it looks like
    ``ctx.x = x`` in ``forward``, and ``ctx.x`` in ``backward``, in place of ``save_for_backward``.

Why it is wrong
    An attribute is a plain reference. If the tensor is changed in place before ``backward`` runs, ``backward`` computes
    with the new numbers, and nobody notices. What ``save_for_backward`` keeps carries the version of the tensor, and
    torch stops with an error instead. A detached tensor on ``ctx`` is besides a constant for the second derivative.

Example:
    >>> import torch
    >>> class Square(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, x):
    ...         ctx.x = x
    ...         return x * x
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         return grad_output * 2 * ctx.x
    >>> x = torch.tensor([3.0], requires_grad=True)
    >>> y = Square.apply(x)
    >>> with torch.no_grad():
    ...     _ = x.add_(1)
    >>> y.backward()
    >>> x.grad  # the slope at 3 is 6
    tensor([8.])

Instead
    ``ctx.save_for_backward(x)`` in ``forward``, ``(x,) = ctx.saved_tensors`` in ``backward``.

What is not this
    Numbers, shapes, flags and other things that are no tensors: attributes of ``ctx`` are made for them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._custom_function import custom_functions, kept


def _lines(tree: ast.AST) -> Iterator[int]:
    for found in custom_functions(tree):
        yield from (entry.line for entry in kept(found) if entry.attribute and entry.kind in ("own", "shared", "copy"))


MISCONCEPTION = Misconception(
    id="custom-ctx-attribute",
    message=(
        "An attribute of ctx is a bare reference: torch neither notices when the tensor is changed before backward, "
        "nor connects a detached one with the graph ({returned} in place of {expected})."
    ),
    hint="Which method of ctx keeps tensors in a way that lets torch check them, and what does it keep besides the "
    "numbers?",
    source=_lines,
)
