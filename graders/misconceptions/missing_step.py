"""Gradients that nobody uses: the parameters never move.

What it looks like
    A loop with a prediction, a loss and ``backward()``, but no update; or ``optimizer.step`` without the parentheses;
    or one ``step()`` after the loop.

Why it is wrong
    ``backward()`` measures: it writes slopes into ``.grad`` and changes no parameter. It takes an update to go
    anywhere, and as long as there is none, each round computes the same loss and the same gradients again.

Example:
    >>> import torch
    >>> w = torch.tensor(0.0, requires_grad=True)
    >>> optimizer = torch.optim.SGD([w], lr=0.1)
    >>> for _ in range(3):
    ...     optimizer.zero_grad()
    ...     loss = (w - 2) ** 2
    ...     loss.backward()
    ...     print(loss.item(), w.grad.item())
    4.0 -4.0
    4.0 -4.0
    4.0 -4.0

Instead
    After each ``backward()``, take the step: ``optimizer.step()``, or by hand, under ``torch.no_grad()``,
    ``w -= lr * w.grad``.

What is not this
    Code that only wants to look at gradients; several backward passes on purpose before one update.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

#: where an update is due
_TRAINING = (
    "linear_regression.fit_parabola",
    "linear_regression.fit_line",
    "linear_regression.train_linear",
    "logistic_regression.train",
)


def _in_vain(tree: ast.AST) -> Iterator[int]:
    """Steps that are named and not called, or outside of the loop that goes backward; gradients and no update."""
    lines = list(_idle_steps(tree))
    if not lines and not any(_moves(node) for node in walk(tree)):
        lines += _backward(tree)
    yield from lines


def _idle_steps(tree: ast.AST) -> Iterator[int]:
    looping = [loop for loop in syntax.loops(tree) if syntax.goes_backward(loop)]
    inside = {id(node) for loop in looping for node in walk(loop)}
    for node in walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) and node.value.attr == "step":
            yield syntax.line(node)
        if looping and id(node) not in inside and isinstance(node, ast.Expr) and syntax.is_call(node.value, "step"):
            yield syntax.line(node)


def _moves(node: ast.AST) -> bool:
    """Whether anything is stepped, written to, or given to a name of its own again."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        method = node.func.attr
        return method == "step" or (method.endswith("_") and method not in ("zero_", "requires_grad_"))
    if isinstance(node, ast.AugAssign):
        return isinstance(node.op, ast.Sub | ast.Add) and not isinstance(node.value, ast.List | ast.Constant)
    return any(syntax.name_of(target) in (*syntax.names_in(value), "data") for target, value in syntax.assigned(node))


def _backward(tree: ast.AST) -> Iterator[int]:
    return (syntax.line(node) for node in walk(tree) if syntax.is_call(node, "backward", "grad"))


MISCONCEPTION = Misconception(
    id="missing-step",
    message=(
        "The gradients are computed, but no update follows them in the same round: backward() only measures the slope, "
        "so the parameters stay where they are and every round sees the same loss."
    ),
    hint="Which line of the loop changes a parameter? Print one parameter in each round.",
    # Elsewhere a gradient is the result itself, and no update is due.
    facts=(FactSign("no-update-after-backward", {"updates_in_vain": "0"}, tasks=_TRAINING),),
    source=_in_vain,
    cause_in_source=True,
    place=("no-update-after-backward",),
    shown_at=_backward,
    # With each of these nothing moves either.
    consequence_of=(
        "zero-between-backward-and-step",
        "step-before-backward",
        "optimizer-on-wrong-params",
        "item-before-backward",
        "requires-grad-on-loss",
        "rebind-in-no-grad",
        "update-outside-no-grad",
    ),
)
