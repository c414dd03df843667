"""The gradients are cleared before they are used.

What it looks like
    ``loss.backward()``, then ``optimizer.zero_grad()``, then ``optimizer.step()``; or ``w.grad = None`` in the line
    before ``w -= lr * w.grad``.

Why it is wrong
    An update reads ``.grad``. What was cleared a moment before is gone: an optimizer skips a parameter whose ``.grad``
    is None, without a word, so nothing ever moves. By hand, the update multiplies by None and raises, or by zero.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> optimizer = torch.optim.SGD([w], lr=0.1)
    >>> ((w - 3) ** 2).sum().backward()
    >>> optimizer.zero_grad()
    >>> optimizer.step()
    >>> w.item()
    1.0

Instead
    Backward, step, then clear. Or clear first, before the backward pass.

What is not this
    Clearing at the front of the loop, before ``backward()``; clipping or scaling gradients between the two.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _cleared_before_used(tree: ast.AST) -> Iterator[int]:
    """Clearings that an update follows in the same function with no backward pass between the two."""
    if _takes_a_loss(tree) and not syntax.goes_backward(tree):
        return  # the pass itself is missing
    for function in syntax.functions(tree):
        nodes = list(walk(function))
        backward = [syntax.line(node) for node in nodes if syntax.is_call(node, "backward")]
        cleared = syntax.clearings(tree, function)
        for used in sorted(syntax.line(node) for node in nodes if syntax.updates(node)):
            before = [line for line in cleared if line < used]
            if before and not any(max(before) <= line <= used for line in backward) and _follows(backward, before):
                filled = max((line for line in backward if line < used), default=0)
                yield min(line for line in before if line > filled)


def _takes_a_loss(tree: ast.AST) -> bool:
    """Whether gradients are to be computed here, and not just used: something is summed up or called a loss."""
    names = (syntax.name_of(node).lower() for node in walk(tree) if isinstance(node, ast.Name | ast.Attribute))
    return any(name in ("mean", "sum", "item", "pow") or "loss" in name or "entropy" in name for name in names)


def _follows(backward: list[int], cleared: list[int]) -> bool:
    """Whether the last clearing comes after a backward pass, or there is no pass in the function at all."""
    return not backward or min(backward) < max(cleared)


MISCONCEPTION = Misconception(
    id="zero-between-backward-and-step",
    message="The gradients were emptied before the update read them, so the update has nothing to move by.",
    hint="Write down, for one pass of your loop, when .grad is filled, when it is read and when it is emptied.",
    errors=(
        ErrorSign(
            r"unsupported operand type.*NoneType",
            tasks=("gradient_zeroing.sgd_step", "linear_regression", "logistic_regression"),
            decisive=False,
        ),
    ),
    # A step that finds no gradients is no sign: where no pass ran there was nothing to empty.
    facts=(FactSign("cleared-between-backward-and-update"),),
    source=_cleared_before_used,
    cause_in_source=True,
    consequence_of=(
        "step-before-backward",
        "optimizer-on-wrong-params",
    ),  # in a loop, what is cleared at its top was computed at its end
)
