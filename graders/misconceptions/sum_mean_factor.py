"""A loss that is right up to a factor: the sum for the mean, or one half of either.

What it looks like
    ``((y - p) ** 2).mean()`` where the sum is asked for, ``reduction="sum"`` where the mean is, or a factor of one half
    that some book puts in front of the square.

Why it is wrong
    The minimum stays where it was, but the slope does not: it changes by the same factor as the loss. With the sum over
    N points each step is N times as long as with the mean, with one half it is half as long. The numbers on the way are
    other numbers, and a learning rate that was fine for one of them makes the other crawl or diverge.

Example:
    >>> import torch
    >>> w, x = torch.tensor(0.0, requires_grad=True), torch.tensor([1.0, 2.0, 3.0, 4.0])
    >>> squares = (w * x - 3 * x) ** 2
    >>> for loss in (squares.mean(), squares.sum(), squares.mean() / 2):
    ...     (gradient,) = torch.autograd.grad(loss, w, retain_graph=True)
    ...     gradient.item()
    -45.0
    -180.0
    -22.5

Instead
    Take the reduction that the loss is defined with, also for the gradient: ``.mean()``, ``.sum()``, or the
    ``reduction`` of torch's loss functions, which is the mean unless you say otherwise.

What is not this
    A sum with a learning rate that is divided by N: that is the descent on the mean, in other words.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._scaled_steps import scales_steps
from graders.syntax_tree import walk

_REDUCTIONS = ("sum", "mean", "mse_loss", "MSELoss", "binary_cross_entropy", "BCELoss", "average")


def _lines(tree: ast.AST) -> Iterator[int]:
    """The line of a factor of one half; without one, of the first reduction that is no sum from which a pass starts."""
    if scales_steps(tree):
        return  # the same numbers, and nothing is wrong with the loss
    calls = [node for node in walk(tree) if isinstance(node, ast.Call)]
    passes = [node for node in calls if _called(node) in ("grad", "backward")]
    roots = {id(inner) for node in passes for inner in walk(node)}
    halves = [node.lineno for node in walk(tree) if isinstance(node, ast.BinOp) and _is_half(node)]
    found = [node for node in calls if _called(node) in _REDUCTIONS]
    telling = [node for node in found if id(node) not in roots or _called(node) != "sum"]
    reductions = [node.lineno for node in telling or found]
    yield from sorted(halves or reductions)[:1]


def _is_half(node: ast.BinOp) -> bool:
    """``0.5 * loss``, ``loss / 2`` or ``loss / (2 * n)``."""
    if isinstance(node.op, ast.Mult):
        return any(isinstance(side, ast.Constant) and side.value == 0.5 for side in (node.left, node.right))
    if not isinstance(node.op, ast.Div):
        return False
    below: ast.expr = node.right
    while isinstance(below, ast.BinOp) and isinstance(below.op, ast.Mult):
        below = below.left
    return isinstance(below, ast.Constant) and below.value == 2


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


MISCONCEPTION = Misconception(
    id="sum-mean-factor",
    message=(
        "Your numbers come from the right function times a constant (a sum in place of a mean, a mean in place of a "
        "sum, or one half): its gradient is longer or shorter by that factor, and so is whatever is done with it."
    ),
    hint="By which factor does your gradient differ from the right one: N, 1/N or 2? Which word of the loss does that?",
    source=_lines,
)
