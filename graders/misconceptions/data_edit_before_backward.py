"""A number that the backward pass needs is changed behind autograd's back.

What it looks like
    Between the forward and the backward pass: ``w.data.add_(1)``, or a write through ``w.detach().numpy()``.

Why it is wrong
    Autograd keeps references to the tensors that a derivative needs, not copies. It counts changes in place to notice
    that such a tensor is no longer what it was, but ``.data`` and NumPy write without being counted. The pass then
    mixes the graph of the old values with the new ones, and nothing is said.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> y = w * w
    >>> _ = w.data.add_(1)
    >>> y.backward()
    >>> w.grad.item()
    4.0

    The derivative of ``w * w`` at 1, where ``y`` was computed, is 2.

Instead
    Go backward first and move afterwards, inside ``torch.no_grad()``, where a change that hurts is noticed.

What is not this
    An edit after the backward pass, or of a tensor that no derivative needs (a sum keeps neither of its terms).
"""

import ast
from collections.abc import Iterator
from typing import TypeGuard

from graders.misconceptions import Advice, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._places import edits_unseen
from graders.syntax_tree import walk


def _written_past_autograd(tree: ast.AST) -> Iterator[int]:
    """Values of tensors that are written through ``.data``; nothing where ``data`` is a name of the student's own."""
    nodes = list(walk(tree))
    targets: list[ast.expr] = [node.target for node in nodes if isinstance(node, ast.AugAssign)]
    targets += [target for node in nodes for target, _ in syntax.assigned(node)]
    targets += [node.func.value for node in nodes if _writes(node) and isinstance(node.func, ast.Attribute)]
    if any(isinstance(node, ast.ClassDef) for node in nodes):
        return
    for target in targets:
        inner = target.value if isinstance(target, ast.Subscript) else target
        if isinstance(inner, ast.Attribute) and inner.attr == "data" and not syntax.holds_gradient(inner):
            yield syntax.line(target)


def _writes(node: ast.AST) -> TypeGuard[ast.Call]:
    """A call of a method that writes into its tensor."""
    name = syntax.name_of(node.func) if isinstance(node, ast.Call) else ""
    return name.endswith("_") and not name.endswith("__") and name != "requires_grad_"


MISCONCEPTION = Misconception(
    id="data-edit-before-backward",
    message=(
        "A tensor was changed between the forward and the backward pass, in a way that autograd does not notice: the "
        "gradient mixes old and new values."
    ),
    hint="Which values did autograd keep when you built y, and are they still the same when you go backward?",
    fact_message="The forward pass had kept {saved}, and the backward pass found {now} there.",
    facts=(FactSign("saved-value-changed", {"noticed": "False"}, run="saved"),),
    source=edits_unseen,
    cause_in_source=True,
    place=("saved-value-changed", "backward-call"),
    advice=Advice(
        message=(
            "This is right here. But .data writes past autograd: if a graph still needs the old value, its backward "
            "pass is wrong without a word."
        ),
        hint="Update inside torch.no_grad() instead: the same effect, and autograd notices a change that hurts.",
        lines=_written_past_autograd,
        tasks=("gradient_zeroing", "linear_regression", "logistic_regression"),
    ),
)
