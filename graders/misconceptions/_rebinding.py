"""Where a name that held a parameter is given to the result of a calculation with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

#: what makes a tensor without history of a result
_CUTS = ("detach", "data", "detach_", "requires_grad_", "Parameter", "tensor")
_SUMS = ("add", "sub", "subtract", "addcmul", "lerp")


def rebound(tree: ast.AST) -> Iterator[tuple[int, bool]]:
    """Lines of such assignments, and whether the result is recorded."""
    silent = syntax.without_recording(tree)
    for function in syntax.functions(tree):
        parameters = _parameters(function)
        results = _calculated(function, parameters, silent)
        for node in walk(function):
            for target, value in syntax.assigned(node):
                if not _names_parameter(target, parameters):
                    continue
                if _calculates(value, parameters) or syntax.names_in(value) & set(results):
                    cut = _cut(value) or any(results.get(name, False) for name in syntax.names_in(value))
                    yield syntax.line(node), id(node) not in silent and not cut


def _parameters(function: ast.FunctionDef) -> set[str]:
    """Arguments, what a loop over them gives, and whatever is a leaf or has a gradient that is read."""
    arguments = function.args
    found = {argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)} - {"self"}
    for node in walk(function):
        if isinstance(node, ast.For | ast.comprehension) and syntax.names_in(node.iter) & found:
            found |= syntax.names_in(node.target)
        if isinstance(node, ast.Attribute) and syntax.is_gradient(node):
            found.add(syntax.base_name(node))
    return found - {""}


def _calculated(function: ast.FunctionDef, parameters: set[str], silent: set[int]) -> dict[str, bool]:
    """Local names of results of such a calculation, each with whether it has no history."""
    return {
        target.id: _cut(value) or id(node) in silent
        for node in walk(function)
        for target, value in syntax.assigned(node)
        if isinstance(target, ast.Name) and target.id not in parameters and _calculates(value, parameters)
    }


def _names_parameter(target: ast.expr, parameters: set[str]) -> bool:
    """A plain name or an entry of a list; an attribute is a change of an object, and is seen by its name elsewhere."""
    return isinstance(target, ast.Name | ast.Subscript) and syntax.base_name(target) in parameters


def _calculates(value: ast.expr, parameters: set[str]) -> bool:
    """Whether a parameter itself, and not its gradient alone, is a term of a sum in it."""
    for node in walk(value):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            terms: list[ast.AST] = [node.left, node.right]
        elif isinstance(node, ast.Call) and syntax.name_of(node.func) in _SUMS:
            terms = [node.func, *node.args]
        else:
            continue
        if any(syntax.base_name(term) in parameters and not syntax.holds_gradient(term) for term in terms):
            return True
    return False


def _cut(value: ast.AST) -> bool:
    return any(isinstance(node, ast.Attribute | ast.Name) and syntax.name_of(node) in _CUTS for node in walk(value))
