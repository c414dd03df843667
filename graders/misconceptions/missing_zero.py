"""Gradients of earlier passes are still there when the next one is used.

What it looks like
    A loop that builds a loss, goes backward and updates, or notes the gradient, and never empties ``.grad``.

Why it is wrong
    ``backward()`` adds to ``.grad``; it does not replace what it finds. From the second pass on ``.grad`` is the sum
    of all passes so far, and every one of them is used again and again. A training loop then moves like a ball
    without friction (it is exactly momentum 1.0), which is easily taken for a learning rate that is too large.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> for _ in range(4):
    ...     ((2 + w) * (w + 1)).sum().backward()
    ...     print(w.grad.item())
    5.0
    10.0
    15.0
    20.0

Instead
    Empty ``.grad`` once for each update: ``optimizer.zero_grad()``, or ``w.grad = None`` after the update.

What is not this
    Several backward passes on purpose before one update (slices of a batch, several losses), as long as what was used
    is emptied before the next. Where the clearing stands, at the front or at the end of the loop, does not matter.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _uncleared(tree: ast.AST) -> Iterator[int]:
    """Loops that go backward, or a text without such a loop, with no unconditional clearing in what they reach."""
    regions = [syntax.reached(tree, loop) for loop in syntax.loops(tree)]
    repeated = [parts for parts in regions if any(syntax.goes_backward(part) for part in parts)]
    if (
        not repeated
        and any(_passes(tree))
        and any(syntax.is_call(node, "step") or syntax.reads_gradient(node) for node in walk(tree))
    ):
        repeated = [[tree]]
    for parts in repeated:
        if not any(_clears_each_time(part) for part in parts):
            yield from _compared(parts) or _used(parts)


def _compared(parts: list[ast.AST]) -> list[int]:
    """Lines that compare where they should assign: ``w.grad == None`` as a statement."""
    nodes = [node for part in parts for node in walk(part) if isinstance(node, ast.Expr)]
    compared = [node.value for node in nodes if isinstance(node.value, ast.Compare)]
    return sorted({syntax.line(node) for node in compared if syntax.is_gradient(node.left)})[:1]


def _clears_each_time(part: ast.AST) -> bool:
    """Whether something is cleared there, and not only under a condition that has nothing to do with a gradient."""
    conditional = {
        id(inner)
        for node in walk(part)
        if isinstance(node, ast.If) and not syntax.holds_gradient(node.test) and _counts(node.test)
        for statement in node.body
        for inner in walk(statement)
    }
    return any(syntax.clears(node) and id(node) not in conditional for node in walk(part))


def _counts(test: ast.expr) -> bool:
    """Whether a condition calculates with the number of the pass (``step % 2 == 0``, ``step > 0``), or never holds."""
    never = isinstance(test, ast.Constant) and not test.value
    return never or any(isinstance(node, ast.Mod | ast.Compare) for node in walk(test))


def _used(parts: list[ast.AST]) -> Iterator[int]:
    """The lines that use what has piled up: an update where there is one, otherwise a read."""
    nodes = [node for part in parts for node in walk(part)]
    moved = [syntax.line(node) for node in nodes if syntax.updates(node)]
    read = [
        syntax.line(node)
        for node in nodes
        if isinstance(node, ast.Attribute) and syntax.is_gradient(node) and isinstance(node.ctx, ast.Load)
    ]
    backward = [syntax.line(node) for node in nodes if syntax.is_call(node, "backward")]
    yield from sorted(moved or read or backward)[:1]


def _passes(tree: ast.AST) -> Iterator[int]:
    """Calls of ``backward``, which alone adds to ``.grad``; what uses ``.grad`` of passes that were made elsewhere."""
    nodes = list(walk(tree))
    yield from (syntax.line(node) for node in nodes if syntax.is_call(node, "backward"))
    if not any(syntax.is_call(node, "backward", "grad") for node in nodes):
        yield from (syntax.line(node) for node in nodes if syntax.is_gradient(node) or syntax.is_call(node, "step"))


def _last_read(tree: ast.AST) -> Iterator[int]:
    """The last line that reads a gradient: from there on it should be empty."""
    nodes = [node for node in walk(tree) if isinstance(node, ast.Attribute) and syntax.is_gradient(node)]
    yield from sorted(map(syntax.line, nodes), reverse=True)[:1]


MISCONCEPTION = Misconception(
    id="missing-zero",
    message=(
        "backward() adds to .grad, and here it is not emptied in time: what is left there is counted again with the "
        "next pass."
    ),
    hint="What is in .grad when the second backward pass begins, and what when it ends?",
    facts=(FactSign("gradient-used-twice", {"leaves_cleared": "0?"}),),
    source=_uncleared,
    presupposes=_passes,
    shown_at=_last_read,
    consequence_of=("zero-a-copy", "alias-of-grad"),
)
