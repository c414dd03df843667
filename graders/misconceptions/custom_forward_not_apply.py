"""The forward of a Function called by hand.

What it looks like
    ``MyFunction.forward(None, x)``, an ``apply`` of one's own that calls ``forward``, or ``MyFunction()(x)`` as if it
    were an ``nn.Module``.

Why it is wrong
    Only the ``apply`` that comes with ``torch.autograd.Function`` enters ``backward`` into the graph. ``forward`` alone
    is an ordinary function: torch records the operations in it and uses its own derivatives. Where those are what
    ``backward`` would have given, nobody notices; where ``backward`` differs on purpose, it is never asked.

Example:
    >>> import torch
    >>> class RoundAsIdentity(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, x):
    ...         return torch.round(x)
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         return grad_output
    >>> x = torch.tensor([1.3], requires_grad=True)
    >>> torch.autograd.grad(RoundAsIdentity.forward(None, x), x)
    (tensor([0.]),)
    >>> torch.autograd.grad(RoundAsIdentity.apply(x), x)
    (tensor([1.]),)

Instead
    ``RoundAsIdentity.apply(x)``, on the class itself and with the ``apply`` it inherits.

What is not this
    Calling ``forward`` from inside ``forward`` or ``backward`` to reuse a formula.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_function import custom_functions
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """An ``apply`` that stands for the inherited one and goes to a ``forward``, never to an ``apply``."""
    if not any(True for _ in custom_functions(tree)):
        return
    for node in walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "apply" and not _calls(node, "apply"):
            yield from _calls(node, "forward")
        for target, value in syntax.assigned(node):
            if syntax.name_of(target) == "apply" and "forward" in {syntax.name_of(inner) for inner in walk(value)}:
                yield syntax.line(node)


def _calls(node: ast.AST, name: str) -> list[int]:
    """The lines that call something of that name."""
    return [syntax.line(inner) for inner in walk(node) if syntax.is_call(inner, name)]


MISCONCEPTION = Misconception(
    id="custom-forward-not-apply",
    message=(
        "forward is called directly, as an ordinary function: torch records its operations, and your backward takes no "
        "part in the gradient."
    ),
    hint="Which method of torch.autograd.Function connects forward with backward? Who wrote that method?",
    errors=(ErrorSign(r"Legacy autograd function with non-static forward"),),
    source=_lines,
    source_decisive=True,
)
