"""One derivative too many, or one too few.

What it looks like
    A loop that starts from the first derivative and takes ``n`` more, or one that runs over ``range(1, n)``: the result
    is the derivative of order n + 1 or n - 1.

Why it is wrong
    The function itself is the derivative of order 0, and each pass raises the order by one. So ``n`` takes ``n``
    passes, those before the loop included. Where two orders happen to have the same value, a test does not see it.

Example:
    >>> import torch
    >>> x = torch.tensor([2.0], requires_grad=True)
    >>> y, orders = x**4, []
    >>> for _ in range(3):
    ...     (y,) = torch.autograd.grad(y, x, create_graph=True)
    ...     orders.append(y.item())
    >>> orders  # at 2, orders 2 and 3 of x**4 are the same
    [32.0, 48.0, 48.0]

Instead
    Start from ``f(x)`` and take exactly one gradient in each of ``n`` turns; for ``n = 0`` nothing is left to do.

What is not this
    ``range(1, n + 1)``, or a first derivative before a loop of ``n - 1`` turns: other ways to count to ``n``.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._passes import passes
from graders.syntax_tree import walk

_COUNTS = ("range", "islice", "repeat")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where the turns are counted from or to something else than the plain number; otherwise the last pass."""
    counted = [node for node in walk(tree) if isinstance(node, ast.Call) and syntax.is_call(node, *_COUNTS)]
    odd = [node.lineno for node in counted if len(node.args) > 1 or isinstance(node.args[0], ast.BinOp)]
    odd += [node.lineno for node in walk(tree) if isinstance(node, ast.While) and _reaches_the_end(node.test)]
    yield from odd[:1] or [passed.line for passed in passes(tree)][-1:]


def _reaches_the_end(test: ast.expr) -> bool:
    """``n >= 0``, ``k <= n``: the last number of the count is counted as well."""
    return isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.GtE | ast.LtE)


MISCONCEPTION = Misconception(
    id="derivative-order-off-by-one",
    message=(
        "Your result is a derivative of f, but of the neighbouring order: {returned} where {expected} is asked for. "
        "One pass too many is made, or one too few."
    ),
    hint="How many passes does your program make for n = 1, and how many for n = 0?",
    source=_lines,
)
