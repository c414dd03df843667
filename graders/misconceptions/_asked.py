"""Whose gradient a wrong answer asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions._syntax import assigned, base_name, functions, is_call, is_gradient, line, updates
from graders.syntax_tree import walk

#: names of arguments that are data beside the parameter whose gradient is asked for
_DATA = ("x", "y")
_COPIES = ("detach", "clone", "requires_grad_", "to", "float", "double", "tensor")


def gradients_of_data(tree: ast.AST) -> Iterator[int]:
    """Lines that ask for the gradient of an argument called ``x`` or ``y``, or of a copy of it."""
    for function in functions(tree):
        names = [argument.arg for argument in function.args.args]
        given = {*names} & {*_DATA}
        if given == {*names}:  # nothing else is there to differentiate by: the first one is asked for
            given -= {*names[:1]}
        data = given | _copies(function, given)
        for node in walk(function):
            if isinstance(node, ast.Attribute) and is_gradient(node) and isinstance(node.ctx, ast.Load):
                if base_name(node) in data:
                    yield line(node)
            elif is_call(node, "grad") and isinstance(node, ast.Call) and len(node.args) > 1:
                asked = node.args[1].elts if isinstance(node.args[1], ast.Tuple | ast.List) else [node.args[1]]
                if any(base_name(item) in data for item in asked):
                    yield line(node)


def crossed_updates(tree: ast.AST) -> Iterator[int]:
    """Updates that move one variable by the ``.grad`` of another one, and by none of its own."""
    for node in walk(tree):
        if updates(node):
            moved, by = _moved(node), {base_name(part) for part in walk(node) if is_gradient(part)}
            if moved and by - {""} and moved not in by:
                yield line(node)


def _moved(node: ast.AST) -> str:
    """The name of what an update changes; empty for a step of an optimizer."""
    if isinstance(node, ast.AugAssign):
        return base_name(node.target)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return "" if node.func.attr == "step" else base_name(node.func.value)
    return next((base_name(target) for target, _ in assigned(node)), "")


def _copies(function: ast.FunctionDef, given: set[str]) -> set[str]:
    """Names bound to an argument, or to a chain of methods on it that changes no number."""
    pairs = [pair for node in walk(function) for pair in assigned(node)]
    return {
        target.id
        for target, value in pairs
        if isinstance(target, ast.Name) and base_name(value) in given and _is_copy(value)
    }


def _is_copy(value: ast.expr) -> bool:
    calls = [node for node in walk(value) if isinstance(node, ast.Call)]
    return all(is_call(call, *_COPIES) for call in calls)
