"""Reading the source of a wrong answer: what can have a part in what it hands back, and what only tells of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache

from graders.misconceptions._syntax import assigned, base_name, name_of
from graders.syntax_tree import walk

#: calls of these names write something for a reader
_TELLING = ("print", "pprint", "debug", "info", "warning", "warn", "error", "write", "writelines")
_GOING_BACK = ("backward", "step")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

#: names that get a value, or whose value changes, and what it is made of
_Made = tuple[set[str], list[ast.AST]]


@lru_cache(maxsize=8)  # several signs look at one answer, one after the other
def contributing(tree: ast.AST) -> frozenset[ast.AST]:
    """The nodes that can have a part in the result of the first definition of a text.

    That is what it returns, what it goes backward from, and whatever gives a value to a name that stands there. A name
    is one variable wherever it stands. So a node that is left out has no part, and one that is kept may have none.
    Conditions, assertions and what is printed have none.
    """
    start = tree.body[0] if isinstance(tree, ast.Module) and tree.body else tree
    waiting = [pair for node in walk(tree) for pair in _made(node)]
    parts = [*_results(start), *(node for node in walk(tree) if isinstance(node, ast.Expr) and _goes_back(node.value))]
    kept: set[ast.AST] = set()
    wanted: set[str] = set()
    while parts:
        for part in parts:
            found = _said(part)
            kept.update(found)
            wanted.update(_names(found))
        parts = [source for names, sources in waiting if names & wanted for source in sources]
        waiting = [pair for pair in waiting if not pair[0] & wanted]
    return frozenset(kept)


def lines_of_result(tree: ast.AST) -> frozenset[int]:
    """The lines of the calls and of the arithmetic that can have a part in the result."""
    found = (node for node in contributing(tree) if isinstance(node, ast.Call | ast.BinOp))
    spans = ((node.lineno, node.end_lineno or node.lineno) for node in found)
    return frozenset(line for first, last in spans for line in range(first, last + 1))


def _results(start: ast.AST) -> list[ast.AST]:
    """What a function returns or yields, what the methods of a class return, or the value of an assignment."""
    if isinstance(start, ast.ClassDef):
        return [result for method in start.body for result in _results(method)]
    if not isinstance(start, _FUNCTIONS):
        return [start]
    inner = {
        id(node) for part in walk(start) if isinstance(part, _FUNCTIONS) and part is not start for node in walk(part)
    }
    kinds = (ast.Return, ast.Yield, ast.YieldFrom)
    return [node for node in walk(start) if isinstance(node, kinds) and id(node) not in inner]


def _made(node: ast.AST) -> Iterator[_Made]:
    for target, value in assigned(node):
        yield _bases(target), [value, target]
    if isinstance(node, ast.AugAssign):
        yield _bases(node.target), [node.value, node.target]
    if isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        yield _bases(node.target), [node.iter]
    if isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield _bases(node.optional_vars), [node.context_expr]
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield _changed_by(node.value), [node.value]
    if isinstance(node, _FUNCTIONS):
        yield {node.name, f".{node.name}"}, _results(node)
    if isinstance(node, ast.ClassDef):
        yield {node.name}, [*node.bases, *_results(node)]


def _changed_by(call: ast.Call) -> set[str]:
    """What a call may change: what it is a method of, and what is handed to it as it is."""
    given = [*call.args, *(word.value for word in call.keywords)]
    handed = [base_name(value) for value in given if not isinstance(value, ast.Call)]
    is_method_of_value = base_name(call.func) not in ("torch", "np", "numpy") and isinstance(call.func, ast.Attribute)
    return {base_name(call.func)} if is_method_of_value else {*handed} - {""}


def _bases(target: ast.expr) -> set[str]:
    parts = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
    return {name for part in parts for name in ({base_name(part)} if part is target else _bases(part))}


def _said(part: ast.AST) -> list[ast.AST]:
    """A node and all below it, but for what is printed."""
    found = [part]
    for node in found:  # the list grows while it is walked
        found += [child for child in ast.iter_child_nodes(node) if not _tells(child)]
    return found


def _names(nodes: list[ast.AST]) -> Iterator[str]:
    """The names that stand there, those of attributes behind a dot."""
    for node in nodes:
        if isinstance(node, ast.Name | ast.Attribute):
            yield f".{node.attr}" if isinstance(node, ast.Attribute) else node.id


def _tells(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and name_of(node.func) in _TELLING


def _goes_back(node: ast.AST) -> bool:
    return any(isinstance(inner, ast.Call) and name_of(inner.func) in _GOING_BACK for inner in walk(node))
