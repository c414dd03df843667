"""A value that forward worked out and saved, and that the second derivative takes for a constant.

What it looks like
    ``forward`` computes the slope (or a copy, or some other intermediate result) and saves it; ``backward`` multiplies
    ``grad_output`` by it. First derivatives are right, and ``gradcheck`` is content.

Why it is wrong
    ``forward`` runs without recording, so what it computes has no history. When ``backward`` is differentiated in its
    turn, autograd finds its way back only from saved inputs and saved outputs. Everything else is a number out of
    nowhere, whose derivative is zero: the second derivative loses a part, without an error.

Example:
    >>> import torch
    >>> class Cube(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, x):
    ...         ctx.save_for_backward(3 * x * x)
    ...         return x**3
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         (slope,) = ctx.saved_tensors
    ...         return grad_output * slope
    >>> x = torch.tensor([2.0], requires_grad=True)
    >>> torch.autograd.grad(Cube.apply(x), x, create_graph=True)  # right, but it should have a grad_fn
    (tensor([12.]),)

Instead
    Save inputs or outputs themselves, and compute the slope from them inside ``backward``.

What is not this
    Saving what has no derivative anyway (a mask, indices), or a ``Function`` marked ``once_differentiable`` where one
    derivative is all that is asked for.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_function import custom_functions, kept
from graders.syntax_tree import walk

#: what ends the graph in backward itself: then it is not what was saved that loses the second derivative
_ENDINGS = ("detach", "detach_", "data", "no_grad", "numpy", "item", "tolist", "once_differentiable", "tensor")


def _lines(tree: ast.AST) -> Iterator[int]:
    for found in custom_functions(tree):
        if any(syntax.name_of(node) in _ENDINGS for node in walk(found.backward)):
            continue
        yield from (entry.line for entry in kept(found) if entry.kind in ("computed", "copy"))


MISCONCEPTION = Misconception(
    id="custom-saved-intermediate",
    message=(
        "What is saved here is neither an input nor the output: it was computed without recording, so the second "
        "derivative takes it for a constant ({returned} in place of {expected})."
    ),
    hint="From which saved tensors does autograd find its way back to the input, when backward itself is "
    "differentiated?",
    source=_lines,
)
