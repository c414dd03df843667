"""One backward pass taken for the whole Jacobian, or the Jacobian for a product with it.

What it looks like
    ``torch.autograd.grad(y, x, torch.ones_like(y))`` or the gradient of ``y.sum()``, returned as the Jacobian, repeated
    for each row or put on a diagonal; or the Jacobian itself where its product with a vector is asked for.

Why it is wrong
    One pass computes ``v @ J``: the rows of the Jacobian, weighted by ``v`` and added up. With ones that is the sum of
    each column, and which output contributed what is lost. One row alone takes a pass of its own.

Example:
    >>> import torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> y = torch.cumsum(x**2, dim=0)
    >>> torch.autograd.grad(y, x, torch.ones(2), retain_graph=True)
    (tensor([4., 4.]),)
    >>> torch.autograd.grad(y[1], x)
    (tensor([2., 4.]),)

    The first gives the sums of the columns of ``[[2., 0.], [2., 4.]]``, the second its row for ``y[1]``.

Instead
    For the Jacobian: one pass for each output, with a vector that is 1 there and 0 elsewhere, and the results stacked.
    For the product: one pass with ``v``, and no Jacobian at all.

What is not this
    A function that works on each element alone: there the sums are all there is, because the Jacobian is diagonal.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._passes import last_pass, parameter_count, passes
from graders.misconceptions._syntax import is_call
from graders.syntax_tree import walk

_WHOLE = ("jacobian", "jacrev", "jacfwd")


def _lines(tree: ast.AST) -> Iterator[int]:
    """With a vector in hand: where a whole Jacobian is made. Without one: a single pass, outside of every loop."""
    found = passes(tree)
    if parameter_count(tree) > 2:
        whole = [node.lineno for node in walk(tree) if isinstance(node, ast.Call) and is_call(node, *_WHOLE)]
        yield from (whole or [passed.line for passed in found if passed.repeated])[:1]
    elif found and not any(passed.repeated for passed in found):
        yield found[-1].line


MISCONCEPTION = Misconception(
    id="vjp-mistaken-for-jacobian",
    message=(
        "A backward pass gives a vector times the Jacobian: its rows, weighted and added up. Your result, {returned}, "
        "takes one of the two for the other."
    ),
    hint="Which shape has the Jacobian here, which one has the result of one pass, and what was added up in it?",
    source=_lines,
    shown_at=last_pass,
)
