"""A one-sided difference, or a two-sided one divided by one step.

What it looks like
    ``(f(x + h) - f(x)) / h``; or ``(f(x + h) - f(x - h)) / h``, where the two points lie ``2 * h`` apart.

Why it is wrong
    The one-sided quotient is off by ``h`` times half the second derivative, the central one by ``h * h`` times
    something small: with ``h = 0.001`` that is three digits against six. And a central difference without the 2 is
    simply twice the slope.

Example:
    >>> def f(w):
    ...     return (2 + w) * (w + 1)
    >>> h = 0.5  # the slope at 1 is 5
    >>> (f(1 + h) - f(1)) / h
    5.5
    >>> (f(1 + h) - f(1 - h)) / h
    10.0
    >>> (f(1 + h) - f(1 - h)) / (2 * h)
    5.0

Instead
    Step to both sides and divide by the distance of the two points, ``2 * h``.

What is not this
    Half a step to either side, divided by one whole step: that is a central difference with a smaller step.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._difference_quotient import quotients


def _lines(tree: ast.AST) -> Iterator[int]:
    yield from (quotient.lineno for quotient, two in quotients(tree) if not two)


def _not_central(tree: ast.AST) -> Iterator[int]:
    """What divides by one step, or nothing that can be read: a text of central quotients has another mistake."""
    found = list(quotients(tree))
    yield from _lines(tree) if found else [0]


MISCONCEPTION = Misconception(
    id="fd-forward-difference",
    message=(
        "Your difference quotient is not the central one: it steps to one side only, or divides two steps by one "
        "({returned} in place of {expected})."
    ),
    hint="How far apart are the two points at which you take f, and by what do you divide?",
    source=_lines,
    presupposes=_not_central,
)
