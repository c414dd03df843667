"""The gradient with respect to another variable.

What it looks like
    ``x.grad`` where dy/dw is asked for; gradients returned in another order than asked; the factor itself where the
    derivative by that factor is meant.

Why it is wrong
    A result has one derivative for each of its inputs, and they differ. ``(x + w) * (w + 1)`` contains ``w`` twice and
    ``x`` once, so it reacts to them in different ways.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> x = torch.tensor([2.0], requires_grad=True)
    >>> torch.autograd.grad((x + w) * (w + 1), (w, x))
    (tensor([5.]), tensor([2.]))

Instead
    Name the variable: ``torch.autograd.grad(y, w)``, or read ``.grad`` of the tensor that the question names.

What is not this
    A factor that was frozen by ``detach()``, ``.item()`` or ``no_grad`` gives the same number as dy/dx; the mistake is
    another one.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._asked import crossed_updates, gradients_of_data
from graders.misconceptions._places import handed_back
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    yield from gradients_of_data(tree)
    yield from crossed_updates(tree)


def _handed_back(tree: ast.AST) -> Iterator[int]:
    """Where the gradients are returned; a loop that moves something by them does not return them."""
    if not any(map(syntax.updates, walk(tree))) and not syntax.gradient_names(tree) & _used_to_move(tree):
        yield from handed_back(tree)


def _used_to_move(tree: ast.AST) -> set[str]:
    return {name for node in walk(tree) if isinstance(node, ast.AugAssign) for name in syntax.names_in(node.value)}


MISCONCEPTION = Misconception(
    id="wrong-variable",
    message=(
        "These numbers are derivatives, but by another variable than the one that is asked for: {returned} "
        "where {expected} is right."
    ),
    hint="With respect to which variable did you differentiate, and which one does the task name, in which order?",
    source=_lines,
    shown_at=_handed_back,
    harmless=True,
)
