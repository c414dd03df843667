"""Gradients are cleared although they are meant to add up.

What it looks like
    ``optimizer.zero_grad()`` before each backward pass, out of habit, in a loop over the slices of one batch or over
    several losses.

Why it is wrong
    backward() adds so that a gradient can be collected in pieces. The habit of a training loop (clear, backward,
    step) fits one update for each pass. Where several passes belong to one result, clearing between them throws away
    all pieces but the last.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> for part in (2.0, 3.0):
    ...     w.grad = None
    ...     (part * w).sum().backward()
    >>> w.grad.item()
    3.0

Instead
    Clear once for each result: before its first piece, or after its last one was used.

What is not this
    Clearing once for each update in a training loop. To ask is: was any gradient used twice, or not at all?
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _cleared_in_the_loop(tree: ast.AST) -> Iterator[int]:
    """Clearings in a loop that also goes backward, in itself or in what it calls."""
    for loop in syntax.loops(tree):
        nodes = [node for part in syntax.reached(tree, loop) for node in walk(part)]
        if any(syntax.is_call(node, "backward") for node in nodes):
            yield from (syntax.line(node) for node in nodes if syntax.clears(node))


MISCONCEPTION = Misconception(
    id="accumulation-is-always-a-bug",
    message=(
        "You clear between passes whose gradients belong together, so only the last piece is left ({returned} instead "
        "of {expected})."
    ),
    hint="Which of your backward passes contribute to the result, and which of them are still in .grad at the end?",
    source=_cleared_in_the_loop,
)
