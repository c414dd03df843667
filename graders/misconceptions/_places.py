"""Where a wrong answer shows, for what is known from its values alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions._syntax import (
    assigned,
    base_name,
    functions,
    holds_gradient,
    is_call,
    is_gradient,
    line,
    name_of,
)
from graders.syntax_tree import walk

_DEPTH = 8
_UNSEEN = ("data", "detach", "numpy")


def made_at(tree: ast.AST) -> Iterator[int]:
    """The last operation on the way to what the task's function hands back, also through helpers and methods."""
    for function in functions(tree):
        for node in walk(function):
            if isinstance(node, ast.Return) and node.value is not None:
                yield line(_source(node.value, function, tree, _DEPTH))
        return


def _source(value: ast.expr, function: ast.FunctionDef, tree: ast.AST, depth: int) -> ast.expr:
    """The expression that made a value: names are followed to their last assignment, calls to what they return."""
    if depth == 0:
        return value
    if isinstance(value, ast.Name):
        bound = [made for node in walk(function) for target, made in assigned(node) if name_of(target) == value.id]
        return _source(bound[-1], function, tree, depth - 1) if bound else value
    if is_call(value, "requires_grad_") and isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        return _source(value.func.value, function, tree, depth - 1)
    if isinstance(value, ast.Call):
        for helper in functions(tree):
            if helper.name == name_of(value.func):
                returned = [node.value for node in walk(helper) if isinstance(node, ast.Return) and node.value]
                if returned:
                    return _source(returned[-1], helper, tree, depth - 1)
    return value


def handed_back(tree: ast.AST) -> Iterator[int]:
    """The last ``return`` of the task's function."""
    for function in functions(tree):
        lines = [line(node) for node in walk(function) if isinstance(node, ast.Return)]
        if lines:
            yield max(lines)
        return


def believed(tree: ast.AST) -> Iterator[int]:
    """Where a table says what it believes of a tensor instead of asking it: the first of the clearest kind."""
    for is_clear in (_joins, _looks_up, _writes_down, _passes_on):
        lines = [line(node) for node in walk(tree) if is_clear(node)]
        if lines:
            yield min(lines)
            return


def _asks(node: ast.AST) -> bool:
    return any(isinstance(inner, ast.Attribute) and inner.attr == "requires_grad" for inner in walk(node))


def _joins(node: ast.AST) -> bool:
    """``all(...)`` or ``and`` and ``or`` of what tensors require, also by way of a table of it."""
    gathered = isinstance(node, ast.Call) and any(
        isinstance(part, ast.GeneratorExp | ast.ListComp) for part in node.args
    )
    if is_call(node, "all", "any", "min", "max") and gathered:
        return True
    return (is_call(node, "all", "any") or isinstance(node, ast.BoolOp)) and _asks(node)


def _looks_up(node: ast.AST) -> bool:
    """A truth value that rests on the name of a tensor, or on nothing."""
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn)


def _writes_down(node: ast.AST) -> bool:
    """A row of the table in which the answer to both questions is a constant."""
    if not isinstance(node, ast.Tuple) or len(node.elts) < 2:
        return False
    return all(isinstance(part, ast.Constant) and isinstance(part.value, bool) for part in node.elts[:2])


def _passes_on(node: ast.AST) -> bool:
    """What one tensor requires, bound to a name or handed to something else."""
    return isinstance(node, ast.Assign) and _asks(node.value) and not isinstance(node.value, ast.Tuple | ast.Dict)


def gradient_read(tree: ast.AST) -> Iterator[int]:
    """Reads of ``something.grad``."""
    return (
        line(node)
        for node in walk(tree)
        if isinstance(node, ast.Attribute) and is_gradient(node) and isinstance(node.ctx, ast.Load)
    )


def _changed_in_place(node: ast.AST) -> ast.expr | None:
    """What a node changes in place: the target of ``+=`` or of ``x[...] = ``, or of a method that ends in ``_``."""
    if isinstance(node, ast.AugAssign):
        return node.target
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
        return node.targets[0]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        if name.endswith("_") and not name.endswith("__") and name not in ("requires_grad_", "detach_"):
            return node.func.value
    return None


def edits(tree: ast.AST) -> Iterator[int]:
    """Changes in place, the last one first to be named: it is the one that came too early or should not be."""
    found = [line(node) for node in walk(tree) if _changed_in_place(node) is not None]
    if found:
        yield max(found)


def edits_unseen(tree: ast.AST) -> Iterator[int]:
    """Changes in place that autograd does not notice, but for updates by a gradient."""
    for node in walk(tree):
        target = _changed_in_place(node)
        if target is not None and not holds_gradient(node) and _is_unseen(target):
            yield line(node)


def _is_unseen(target: ast.expr) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in _UNSEEN for node in walk(target))


def arguments_moved(tree: ast.AST) -> Iterator[int]:
    """Changes in place of an argument itself, or of its ``.data``; through ``detach()`` they are another matter."""
    for function in functions(tree):
        given = {argument.arg for argument in function.args.args}
        for node in walk(function):
            target = _changed_in_place(node)
            if target is not None and _is_argument(target, given):
                yield line(node)


def _is_argument(target: ast.expr, given: set[str]) -> bool:
    while isinstance(target, ast.Subscript) or (isinstance(target, ast.Attribute) and target.attr == "data"):
        target = target.value
    return isinstance(target, ast.Name) and base_name(target) in given
