"""Reading the source of a finite difference: quotients of differences, and steps taken in place."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

#: what turns a tensor of one number into that number
_UNWRAPPING = ("item", "float", "double", "detach", "squeeze", "tolist")


def quotients(tree: ast.AST) -> Iterator[tuple[ast.BinOp, bool]]:
    """Divisions of a difference, each with whether the divisor holds a 2, directly or by the name it has."""
    bound = {
        target.id: value
        for node in walk(tree)
        for target, value in syntax.assigned(node)
        if isinstance(target, ast.Name)
    }
    for node in walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _is_difference(node.left, bound):
            yield node, _holds_two(node.right, bound)
        if syntax.is_call(node, "div", "true_divide", "divide") and isinstance(node, ast.Call) and node.args:
            above = node.func.value if isinstance(node.func, ast.Attribute) else node.args[0]
            if _is_difference(above, bound):
                yield (
                    ast.copy_location(ast.BinOp(above, ast.Div(), node.args[-1]), node),
                    _holds_two(node.args[-1], bound),
                )


def _is_difference(node: ast.expr, bound: dict[str, ast.expr]) -> bool:
    while isinstance(node, ast.Call) and syntax.name_of(node.func) in _UNWRAPPING:
        node = node.args[0] if node.args else node.func.value if isinstance(node.func, ast.Attribute) else node.func
    if isinstance(node, ast.Name):
        node = bound.get(node.id, node)
    return syntax.is_call(node, "sub", "subtract") or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub))


def _holds_two(node: ast.expr, bound: dict[str, ast.expr]) -> bool:
    if isinstance(node, ast.Constant):
        return True  # it may be the whole width: nothing says that it is one step
    expressions = [node, *(bound[name] for name in syntax.names_in(node) if name in bound)]
    parts = [inner for expression in expressions for inner in walk(expression)]
    doubled = any(
        isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Sub) and _terms_alike(part) for part in parts
    )
    return doubled or any(isinstance(part, ast.Constant) and part.value in (2, 0.5) for part in parts)


def _terms_alike(node: ast.BinOp) -> bool:
    """``h + h``, or the distance of two points: both are the whole width."""
    return isinstance(node.op, ast.Sub) or ast.unparse(node.left) == ast.unparse(node.right)


def steps_in_place(tree: ast.AST) -> Iterator[tuple[ast.AST, list[tuple[int, ast.expr]]]]:
    """Loops, each with what moves an element of something by a step in place: line and element."""
    for loop in syntax.loops(tree):
        moves = sorted(
            ((syntax.line(node), target) for node in walk(loop) for target in _moved(node)),
            key=lambda move: move[0],
        )
        if moves:
            yield loop, moves


def _moved(node: ast.AST) -> Iterator[ast.expr]:
    """The element in ``x[i] += h`` and in ``x[i] = x[i] + h``."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add | ast.Sub):
        pairs: list[tuple[ast.expr, ast.expr]] = [(node.target, node.target)]
    else:
        pairs = [(target, value.left) for target, value in syntax.assigned(node) if isinstance(value, ast.BinOp)]
    for target, start in pairs:
        if isinstance(target, ast.Subscript) and ast.unparse(start) == ast.unparse(target):
            yield target
