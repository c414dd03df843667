"""A nan that torch.where hides in the value and not in the gradient.

What it looks like
    ``torch.where(x > 0, torch.sqrt(x), 0)``: the value is fine everywhere, the gradient is ``nan`` wherever the branch
    that was not taken is not defined, or overflows.

Why it is wrong
    ``torch.where`` picks from two branches that are both computed. Going backward, the branch that was not picked is
    handed a gradient of zero, and zero times an infinite slope is ``nan``. It is added to the other one's gradient and
    stays.

Example:
    >>> import torch
    >>> x = torch.tensor([-1.0, 4.0], requires_grad=True)
    >>> y = torch.where(x > 0, torch.sqrt(x), torch.zeros_like(x))
    >>> y.tolist()
    [0.0, 2.0]
    >>> torch.autograd.grad(y.sum(), x)
    (tensor([   nan, 0.2500]),)

Instead
    Make the input harmless before the function sees it: ``safe = torch.where(x > 0, x, 1)``, then take
    ``torch.sqrt(safe)``. Or use a formula that is defined on both sides.

What is not this
    A ``where`` whose branches are finite everywhere, or one through which no gradient ever flows.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_backward import backward_returns
from graders.misconceptions._custom_function import custom_functions
from graders.syntax_tree import walk

#: what can overflow or has no slope somewhere, and what takes a number out of harm's way before
_HARMFUL = ("exp", "sqrt", "log", "pow", "rsqrt", "reciprocal", "expm1", "log1p")
_CLEANING = ("clamp", "clip", "abs", "minimum", "maximum", "min", "max", "where", "relu", "clamp_min", "clamp_max")


def _lines(tree: ast.AST) -> Iterator[int]:
    """A ``where`` that a gradient goes through: that of backward, or, without a class, any."""
    classes = list(custom_functions(tree))
    starts: list[ast.AST] = [found.backward for found in classes] or [tree]
    for start in starts:
        for part in syntax.reached(tree, start):
            if isinstance(part, ast.FunctionDef) and part.name == "forward":
                continue  # forward runs without recording
            yield from (node.lineno for node in walk(part) if isinstance(node, ast.Call) and _is_unsafe(node, part))


def _is_unsafe(call: ast.Call, part: ast.AST) -> bool:
    """Whether a branch has a harmful function of something that was not cleaned."""
    if not syntax.is_call(call, "where") or len(call.args) != 3:
        return False
    local = {syntax.name_of(target): value for node in walk(part) for target, value in syntax.assigned(node)}
    harmful = [
        inner
        for branch in call.args[1:]
        for expression in [branch, *(local[name] for name in syntax.names_in(branch) if name in local)]
        for inner in walk(expression)
        if isinstance(inner, ast.BinOp | ast.Call)
        and (syntax.is_call(inner, *_HARMFUL) or (isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div)))
    ]
    return any(not _is_clean(inner, local) for inner in harmful)


def _is_clean(node: ast.AST, local: dict[str, ast.expr]) -> bool:
    expressions = [node, *(local[name] for name in syntax.names_in(node) if name in local)]
    return any(syntax.is_call(inner, *_CLEANING) for expression in expressions for inner in walk(expression))


MISCONCEPTION = Misconception(
    id="where-nan-gradient",
    message=(
        "torch.where picks a value, but the gradient goes through both branches: where the unused one overflows, its "
        "zero gradient times an infinite slope is nan ({returned})."
    ),
    hint="What is the slope of the branch that is not taken, at the input where the nan appears? And what is zero "
    "times that?",
    source=_lines,
    shown_at=backward_returns,
)
