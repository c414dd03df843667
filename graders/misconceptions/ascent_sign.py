"""The update follows the gradient uphill.

What it looks like
    ``w += lr * w.grad``, ``w.sub_(w.grad, alpha=-lr)`` or ``SGD(..., maximize=True)`` where a loss is to become small.

Why it is wrong
    The gradient points to where the loss grows fastest. Adding a part of it makes the loss larger with each step, and
    the faster the farther away one is.

Example:
    >>> import torch
    >>> w = torch.tensor([0.0], requires_grad=True)
    >>> for _ in range(3):
    ...     loss = ((w - 4) ** 2).sum()
    ...     loss.backward()
    ...     with torch.no_grad():
    ...         w += 0.25 * w.grad
    ...     w.grad = None
    ...     print(loss.item())
    16.0
    36.0
    81.0

Instead
    Subtract: ``w -= lr * w.grad``.

What is not this
    Climbing on purpose: a quantity to be made large, an adversarial example, one half of a two-player game.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _climbs(tree: ast.AST) -> Iterator[int]:
    """Lines that add something made of a gradient, with no or with two minus signs."""
    velocities = [node for node in walk(tree) if _is_velocity(node)]
    gradients = syntax.gradient_names(tree) | {syntax.base_name(node) for node in velocities} - {""}
    negative = _negative(tree, gradients)
    for node in walk(tree):
        climbs = node not in velocities and _signs(node, gradients, negative)
        if climbs or _maximizes(node) or _starts_from_negative(node):
            yield syntax.line(node)


def _negative(tree: ast.AST, gradients: set[str]) -> set[str]:
    """Names that always stand for something made of a gradient with a minus sign in front: ``step = -lr * g``."""
    bound = [(target.id, value) for node in walk(tree) for target, value in syntax.assigned(node) if _is_name(target)]
    made = {name for name, value in bound if _even(False, [value], gradients, set()) is False}
    return made - {name for name, value in bound if _even(False, [value], gradients, set()) is not False}


def _is_name(node: ast.expr) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name)


def _starts_from_negative(node: ast.AST) -> bool:
    """Whether a pass starts from the negative of something: ``(-loss).backward()``, ``grad(-loss, w)``."""
    if not isinstance(node, ast.Call) or not syntax.is_call(node, "backward", "grad"):
        return False
    starts = [*node.args[:1], *([node.func.value] if isinstance(node.func, ast.Attribute) else [])]
    return any(isinstance(start, ast.UnaryOp) and isinstance(start.op, ast.USub) for start in starts)


def _is_velocity(node: ast.AST) -> bool:
    """Whether it adds to a part of itself, as momentum does: that is no step yet."""
    if isinstance(node, ast.Call) and syntax.name_of(node.func) in ("add_", "add"):
        return isinstance(node.func, ast.Attribute) and syntax.is_call(node.func.value, "mul_", "mul")
    product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and isinstance(node.left, ast.BinOp)
    return product and isinstance(node.left.op, ast.Mult)  # type: ignore[attr-defined]


def _moves(tree: ast.AST) -> Iterator[int]:
    """Updates, also by a derivative that was written out."""
    silent = syntax.without_recording(tree)
    for node in walk(tree):
        if syntax.updates(node) or (isinstance(node, ast.AugAssign) and id(node) in silent):
            yield syntax.line(node)


def _maximizes(node: ast.AST) -> bool:
    """Whether it is the argument that lets an optimizer climb."""
    if not isinstance(node, ast.keyword) or node.arg != "maximize":
        return False
    return isinstance(node.value, ast.Constant) and node.value.value is True


def _signs(node: ast.AST, gradients: set[str], negative: set[str]) -> bool | None:
    """Whether an update has an even number of minus signs in front of its gradient; ``None`` for what is no update."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add | ast.Sub):
        return _even(isinstance(node.op, ast.Sub), [node.value], gradients, negative)
    if isinstance(node, ast.Call) and syntax.name_of(node.func) in ("add_", "sub_", "add", "sub"):
        return _even(
            syntax.name_of(node.func).startswith("sub"),
            [*node.args, *(word.value for word in node.keywords)],
            gradients,
            negative,
        )
    if isinstance(node, ast.Call) and syntax.name_of(node.func) == "neg_":
        return syntax.holds_gradient(node.func)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        return _even(isinstance(node.op, ast.Sub), [node.right], gradients, negative)
    return None


def _even(minus: bool, parts: list[ast.expr], gradients: set[str], negative: set[str]) -> bool | None:
    if not any(syntax.reads_gradient(part) or syntax.names_in(part) & gradients for part in parts):
        return None
    inside = [inner for part in parts for inner in walk(part)]
    signs = sum(isinstance(inner, ast.UnaryOp) and isinstance(inner.op, ast.USub) for inner in inside)
    signs += sum(isinstance(inner, ast.Name) and inner.id in negative for inner in inside)
    return (minus + signs) % 2 == 0


MISCONCEPTION = Misconception(
    id="ascent-sign",
    message=(
        "Your steps go uphill: they add the gradient of the loss, or take away that of its negative. A gradient points "
        "to where the loss grows, so each step makes it larger."
    ),
    hint="Is the loss after your first step larger or smaller than before it? Which way does a gradient point?",
    source=_climbs,
    shown_at=_moves,
)
