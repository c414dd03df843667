"""Some gradients are cleared and others forgotten.

What it looks like
    ``w.grad.zero_()`` in the loop, and ``b``, which is updated too, never has its gradient emptied; or a clearing that
    is indented so that it runs for the last parameter only.

Why it is wrong
    Every leaf has a ``.grad`` of its own. Emptying one says nothing about the others: they keep on adding up.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> b = torch.tensor([2.0], requires_grad=True)
    >>> for _ in range(4):
    ...     ((b + w) * (w + 1)).sum().backward()
    ...     w.grad = None
    ...     print(b.grad.item())
    2.0
    4.0
    6.0
    8.0

Instead
    Clear every parameter that is updated, in the same loop that updates it, or let one optimizer own them all.

What is not this
    A leaf that has a gradient and is never moved by it: an input that happens to require grad may keep its ``.grad``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _forgotten(tree: ast.AST) -> Iterator[int]:
    """Updates by a gradient that nothing clears, where another one is cleared."""
    nodes = list(walk(tree))
    if any(syntax.is_call(node, "zero_grad") for node in nodes):
        return
    cleared = {owner for node in nodes if syntax.clears(node) for owner in _owners(node)}
    covered = _through_loops(tree, cleared)
    if covered is None:
        return
    for node in nodes:
        if syntax.updates(node) and cleared and set(_owners(node)) - covered:
            yield syntax.line(node)


def _moved(tree: ast.AST) -> Iterator[int]:
    return (syntax.line(node) for node in walk(tree) if syntax.updates(node))


def _owners(node: ast.AST) -> Iterator[str]:
    """Whose gradients a part of the text mentions: ``w``, ``params[0]``."""
    for inner in walk(node):
        if isinstance(inner, ast.Attribute) and syntax.is_gradient(inner):
            yield ast.unparse(inner.value)


def _through_loops(tree: ast.AST, cleared: set[str]) -> set[str] | None:
    """What is cleared, with loops over names written out; ``None`` where a loop may reach anything."""
    covered = set(cleared)
    for loop in walk(tree):
        if not isinstance(loop, ast.For):
            continue
        variables = {ast.unparse(name) for name in walk(loop.target) if isinstance(name, ast.Name)}
        inside = {owner for node in walk(loop) if syntax.clears(node) for owner in _owners(node)}
        if not variables & cleared:
            continue
        if not variables & inside:  # the loop is over when its variable is cleared: only the last one is
            covered -= variables
        elif not isinstance(loop.iter, ast.Tuple | ast.List):
            return None
        else:
            covered |= {ast.unparse(item) for item in loop.iter.elts}
    return covered


MISCONCEPTION = Misconception(
    id="partial-zero",
    message="Some parameters still carry gradients of earlier passes: emptying one .grad leaves the others full.",
    hint="Which parameters does your code move, and for which of them does it empty .grad?",
    facts=(FactSign("gradient-used-twice", {"leaves_cleared": "[1-9].*"}),),
    source=_forgotten,
    shown_at=_moved,
)
