"""Finite differences in float32.

What it looks like
    A step of ``1e-6`` or less, with the point, the step or the values of ``f`` in float32; or code that takes a float32
    tensor as readily as a float64 one.

Why it is wrong
    float32 has about seven digits. Two values of ``f`` at points a millionth apart agree in nearly all of them, so
    their difference is mostly rounding, and dividing by a tiny step blows it up. A smaller step makes it worse.

Example:
    >>> import torch
    >>> def f(w):
    ...     return (2 + w) * (w + 1)
    >>> one, h = torch.tensor(1.0), 1e-6  # the slope is 5
    >>> ((f(one + h) - f(one - h)) / (2 * h)).item()
    4.768...
    >>> one = one.double()
    >>> round(((f(one + h) - f(one - h)) / (2 * h)).item(), 6)
    5.0

Instead
    Take differences in float64, with a step near ``1e-6``, and refuse anything else.

What is not this
    float32 with a step of about ``1e-2``, where three digits are enough; storing a finished result in float32.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._difference_quotient import quotients
from graders.syntax_tree import walk

_NARROW = ("float32", "float16", "half", "bfloat16")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where something narrow is made of a tensor, in a text with a quotient of differences."""
    if any(True for _ in _quotients(tree)):
        yield from (syntax.line(node) for node in walk(tree) if _narrows(node))


def _quotients(tree: ast.AST) -> Iterator[int]:
    yield from (quotient.lineno for quotient, _ in quotients(tree))


def _narrows(node: ast.AST) -> bool:
    """``x.float()``, ``x.to(torch.float32)``, ``dtype=torch.float32``, ``np.float32(x)``; no comparison of dtypes."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute) and node.func.attr in ("float", "half", "bfloat16"):
        return True
    given = [*node.args, *(word.value for word in node.keywords if word.arg == "dtype")]
    return syntax.name_of(node.func) in _NARROW or any(syntax.name_of(item) in (*_NARROW, "float") for item in given)


MISCONCEPTION = Misconception(
    id="fd-float32",
    message=(
        "In float32 two values of f so close together differ by little more than rounding, and the small step "
        "magnifies it: what comes out is mostly noise."
    ),
    hint="How many digits does a float32 number have, and in which of them do f(x + eps) and f(x - eps) differ?",
    source=_lines,
    shown_at=_quotients,
)
