"""A gradient is read after it was cleared.

What it looks like
    ``optimizer.zero_grad()`` or ``w.grad = None``, and after it ``history.append(w.grad)`` or ``return w.grad``.

Why it is wrong
    Clearing is not a preparation for reading: it throws away what was to be read. Since torch 2.0 ``zero_grad()``
    does not even leave zeros; it removes the tensor, and ``.grad`` is None.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> optimizer = torch.optim.SGD([w], lr=0.1)
    >>> (w * w).sum().backward()
    >>> optimizer.zero_grad()
    >>> print(w.grad)
    None

Instead
    Take the gradient first (``gradient = w.grad.clone()``) and clear afterwards.

What is not this
    ``gradient = w.grad`` followed by ``w.grad = None``: the name ``gradient`` keeps the tensor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _read_when_empty(tree: ast.AST) -> Iterator[int]:
    """Reads of a gradient that follow its clearing in one function, with no backward pass between the two."""
    for function in syntax.functions(tree):
        nodes = list(walk(function))
        cleared = syntax.clearings(tree, function)
        backward = [syntax.line(node) for node in nodes if syntax.is_call(node, "backward")]
        for statement in nodes:
            if not isinstance(statement, ast.Expr | ast.Assign | ast.Return | ast.AugAssign) or _only_clears(statement):
                continue
            before = [line for line in cleared if line < syntax.line(statement)]
            if not before or not syntax.reads_gradient(statement) or syntax.updates(statement):
                continue
            if any(line <= max(before) for line in backward) and not any(
                max(before) <= line <= syntax.line(statement) for line in backward
            ):
                yield syntax.line(statement)


def _only_clears(statement: ast.stmt) -> bool:
    return any(syntax.clears(node) for node in walk(statement))


MISCONCEPTION = Misconception(
    id="zero-grad-then-read",
    message="The gradient was cleared before you read it: nothing of it was left.",
    hint="Follow .grad line by line through one pass. What is in it at the moment you read it?",
    errors=(
        ErrorSign(
            r"NoneType' object has no attribute '(clone|detach|item|data|norm|numpy|cpu|tolist|sum|mean|abs|view)'",
            decisive=False,
        ),
        ErrorSign(
            r"unsupported operand type\(s\) for .*NoneType",
            tasks=(
                "gradient_zeroing.gradient_history",
                "gradient_zeroing.micro_batch_gradient",
                "gradient_zeroing.move_after_backward",
            ),
            decisive=False,
        ),
    ),
    source=_read_when_empty,
)
