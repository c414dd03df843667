"""A backward that gives its own slope and leaves out what comes after it.

What it looks like
    ``backward(ctx, grad_output)`` returns the derivative of the output by the input (``2 * x`` for a square) and never
    multiplies by ``grad_output``.

Why it is wrong
    ``backward`` is asked for the derivative of the final result by the input. The chain rule makes it a product: the
    slope of this function times ``grad_output``, the slope of everything that follows. The two agree only where
    nothing follows, because ``grad_output`` is 1 there, and that is where most people try it.

Example:
    >>> import torch
    >>> class Square(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, x):
    ...         ctx.save_for_backward(x)
    ...         return x * x
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         (x,) = ctx.saved_tensors
    ...         return 2 * x
    >>> x = torch.tensor([3.0], requires_grad=True)
    >>> torch.autograd.grad(Square.apply(x), x)
    (tensor([6.]),)
    >>> torch.autograd.grad(10 * Square.apply(x), x)  # the slope is 60
    (tensor([6.]),)

Instead
    Return ``grad_output * 2 * x``, and try it with a ``grad_output`` that is not 1.

What is not this
    Returning ``grad_output`` itself where the slope is 1, or ``None`` for an input that is no tensor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_backward import backward_returns, uses_values
from graders.misconceptions._custom_function import custom_functions
from graders.syntax_tree import walk

#: what makes one number of many, so that every element is handed the same
_REDUCING = ("mean", "sum", "item", "norm", "max", "min", "prod", "median")
_FILLED = ("ones_like", "new_ones", "ones", "full_like", "new_full")


def _lines(tree: ast.AST) -> Iterator[int]:
    for found in custom_functions(tree):
        name = found.grad_output
        if name and not uses_values(tree, found.backward, name):
            yield from backward_returns(found.node)
        elif name:
            yield from _replaced(found.backward, name)


def _replaced(backward: ast.FunctionDef, name: str) -> Iterator[int]:
    """Where something else takes the place of ``grad_output``: ones, or one number made of all of its elements."""
    for node in walk(backward):
        if not isinstance(node, ast.Call):
            continue
        ones = syntax.name_of(node.func) in _FILLED
        reduced = syntax.name_of(node.func) in _REDUCING and name in syntax.names_in(node)
        if ones or (reduced and not node.keywords):
            yield node.lineno


MISCONCEPTION = Misconception(
    id="custom-ignores-grad-output",
    message=(
        "Each gradient is the local slope times grad_output, element by element: that factor stands for everything "
        "computed from the result. Your backward leaves it out somewhere, or puts another number in its place "
        "({returned})."
    ),
    hint="If the result is multiplied by 10 afterwards, what happens to the gradient, and through which argument would "
    "backward learn of it?",
    source=_lines,
    shown_at=backward_returns,
)
