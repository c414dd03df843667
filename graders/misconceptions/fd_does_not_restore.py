"""Finite differences as if floats were exact: steps taken back by arithmetic or not at all, results compared by ==.

What it looks like
    ``x[i] += h`` before one value of ``f``, ``x[i] -= 2 * h`` before the other, and then ``x[i] += h`` (or nothing); a
    "saved" element that is a view of ``x`` and moves along with it; or ``estimate == gradient`` at the end.

Why it is wrong
    Adding a step and subtracting it again rounds twice, so the element does not come back to the last bit; without any
    return every later element is worked out at another point. In the same way a difference quotient never equals the
    gradient in all digits.

Example:
    >>> x, h = [1.0, 2.0], 1e-4
    >>> slopes = []
    >>> for i in range(2):  # f is x[0] * x[1], with slopes 2 and 1
    ...     x[i] += h
    ...     above = x[0] * x[1]
    ...     x[i] -= 2 * h
    ...     slopes.append((above - x[0] * x[1]) / (2 * h))
    >>> [round(slope, 6) for slope in slopes], [round(value, 6) for value in x]
    ([2.0, 0.9999], [0.9999, 1.9999])
    >>> 0.1 + 0.05 - 0.1 + 0.05 == 0.1
    False

Instead
    Note the number itself (``kept = x[i].item()``) and put it back, or move a fresh copy for each element; compare
    with a tolerance.

What is not this
    Working on a copy that is thrown away afterwards, or restoring from a number saved before.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._difference_quotient import quotients, steps_in_place
from graders.syntax_tree import walk

_EXACT = ("equal", "array_equal", "eq")


def _lines(tree: ast.AST) -> Iterator[int]:
    if not any(True for _ in quotients(tree)):
        return
    for loop, moves in steps_in_place(tree):
        fresh = {syntax.base_name(target) for node in walk(loop) for target, _ in _plainly_assigned(node)}
        left = [line for line, element in moves if syntax.base_name(element) not in fresh]
        yield from left[-1:]
    yield from _kept_as_a_view(tree)
    yield from _compared_exactly(tree)


def _plainly_assigned(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Names that are bound anew in the loop (copies of each round), and elements that are given a kept number."""
    for target, value in syntax.assigned(node):
        if isinstance(target, ast.Name) or (isinstance(target, ast.Subscript) and isinstance(value, ast.Name)):
            yield target, value
        if isinstance(target, ast.Tuple):
            yield from ((item, value) for item in target.elts)


def _kept_as_a_view(tree: ast.AST) -> Iterator[int]:
    """``kept = x[i]`` before ``x[i] = kept + h``: of a tensor that is no number of its own."""
    for loop in syntax.loops(tree):
        pairs = [(node, *pair) for node in walk(loop) for pair in syntax.assigned(node)]
        written = {ast.unparse(target): value for _, target, value in pairs if isinstance(target, ast.Subscript)}
        for node, target, value in pairs:
            if isinstance(target, ast.Name) and isinstance(value, ast.Subscript) and ast.unparse(value) in written:
                yield syntax.line(node)


def _compared_exactly(tree: ast.AST) -> Iterator[int]:
    """``torch.equal(a, b)``, or ``==`` inside ``all``."""
    for node in walk(tree):
        if isinstance(node, ast.Call) and syntax.name_of(node.func) in _EXACT:
            yield node.lineno
        elif isinstance(node, ast.Call) and syntax.name_of(node.func) == "all":
            inside = [node.func, *node.args]
            compared = [inner for part in inside for inner in walk(part) if isinstance(inner, ast.Compare)]
            yield from (inner.lineno for inner in compared if isinstance(inner.ops[0], ast.Eq))


MISCONCEPTION = Misconception(
    id="fd-does-not-restore",
    message=(
        "A step is not taken back, or only by subtracting what was added, as if floats led back to the last bit; or "
        "two floats are compared with ==, as if a difference quotient could equal the gradient in all digits."
    ),
    hint="Print x before and after the call with all 17 digits, and both gradients too. Which digits differ?",
    source=_lines,
)
