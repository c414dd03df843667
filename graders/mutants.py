"""Mutants of the reference solutions: each differs from a right answer in one place, and a good check notices.

The operators are the classical ones of mutation testing (R. A. DeMillo, R. J. Lipton, F. G. Sayward (1978), Hints on
test data selection), chosen for what students get wrong: operators, constants, comparisons, dropped statements,
swapped and dropped arguments.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_BINARY: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Div,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_DROPPABLE = (ast.Expr, ast.AugAssign, ast.Assign, ast.With, ast.If, ast.Return)


@dataclass(frozen=True)
class Mutant:
    """A changed solution. ``change`` reads ``old statement -> new statement`` and identifies it within its task."""

    task: str
    change: str
    source: str


def equivalent(file: Path) -> dict[tuple[str, str], str]:
    """The mutants that behave like the original: (full name of the task, change) → the reason.

    Args:
        file: one mutant a line, ``topic.task | change | reason``; lines that begin with ``#`` are comments.
    """
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    parts = [[part.strip() for part in line.split(" | ")] for line in lines]
    return {(task, change): reason for task, change, reason in parts}


def mutants(source: str, task: str) -> Iterator[Mutant]:
    """All mutants of one function or class of a solution.

    Args:
        source: the text of the solution's file.
        task: the name of the function or class.
    """
    seen: set[str] = set()
    count = sum(1 for _ in _sites(_definition(ast.parse(source), task)))
    for index in range(count):
        for number in range(_variants(source, task, index)):
            tree = ast.parse(source)
            definition = _definition(tree, task)
            statement, node = list(_sites(definition))[index]
            before = _header(statement)
            dropped = _changes(node, statement, definition)[number]()
            text = ast.unparse(ast.fix_missing_locations(tree))
            if text not in seen:
                seen.add(text)
                yield Mutant(task, f"{before} -> {'(dropped)' if dropped else _header(statement)}", text)


def _variants(source: str, task: str, index: int) -> int:
    definition = _definition(ast.parse(source), task)
    statement, node = list(_sites(definition))[index]
    return len(_changes(node, statement, definition))


def _definition(tree: ast.Module, task: str) -> ast.FunctionDef | ast.ClassDef:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == task:
            return node
    raise KeyError(task)


def _sites(definition: ast.FunctionDef | ast.ClassDef) -> Iterator[tuple[ast.stmt, ast.AST]]:
    """Every node of the body with the statement that it stands in; signatures and docstrings are left alone."""
    for statement in _statements(definition):
        yield statement, statement
        for expression in _own_expressions(statement):
            for node in ast.walk(expression):
                yield statement, node


def _statements(definition: ast.FunctionDef | ast.ClassDef) -> Iterator[ast.stmt]:
    for node in ast.walk(definition):
        body = getattr(node, "body", [])
        for block in (body if isinstance(body, list) else [], getattr(node, "orelse", [])):
            if isinstance(block, list):
                yield from (item for item in block if isinstance(item, ast.stmt) and not _is_docstring(item))


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _own_expressions(statement: ast.stmt) -> list[ast.expr]:
    """The expressions of a statement itself, not those of the block below it."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return []
    found: list[ast.expr] = []
    for _, value in ast.iter_fields(statement):
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, ast.expr):
                found.append(item)
            elif isinstance(item, ast.withitem):
                found.append(item.context_expr)
    return found


def _changes(
    node: ast.AST, statement: ast.stmt, definition: ast.FunctionDef | ast.ClassDef
) -> list[Callable[[], bool]]:
    """What can be done to a node, each as a call that does it and says whether it dropped the statement."""
    match node:
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator):
            found: list[Callable[[], bool]] = [_setter(node, "op", kind()) for kind in _BINARY.get(type(operator), ())]
        case ast.Compare(ops=[operator]):
            found = [_setter(node, "ops", [kind()]) for kind in _COMPARISONS.get(type(operator), ())]
        case ast.Constant(value=bool() as value):
            found = [_setter(node, "value", not value)]
        case ast.Constant(value=int() | float() as value):
            found = [_setter(node, "value", value + 1)]
        case ast.UnaryOp(op=ast.USub()):
            found = [_setter(node, "op", ast.UAdd())]
        case ast.Call():
            found = _call_changes(node)
        case ast.Tuple(elts=[first, second]) if isinstance(node.ctx, ast.Load):
            found = [_setter(node, "elts", [second, first])]
        case _:
            found = []
    if node is statement and isinstance(statement, _DROPPABLE):
        found.append(lambda: _drop(statement, definition))
    return found


def _call_changes(node: ast.Call) -> list[Callable[[], bool]]:
    found = [
        _setter(node, "keywords", [item for item in node.keywords if item is not keyword])
        for keyword in node.keywords
        if keyword.arg is not None
    ]
    if len(node.args) >= 2:
        found.append(_setter(node, "args", [node.args[1], node.args[0], *node.args[2:]]))
    return found


def _setter(node: ast.AST, field: str, value: object) -> Callable[[], bool]:
    def change() -> bool:
        setattr(node, field, value)
        return False

    return change


def _drop(statement: ast.stmt, definition: ast.FunctionDef | ast.ClassDef) -> bool:
    """Remove a statement; of a ``with`` or ``if`` only the line itself, so that its block always runs."""
    inner = copy.copy(statement.body) if isinstance(statement, ast.With | ast.If) else []
    for node in ast.walk(definition):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list) and any(item is statement for item in block):
                position = next(index for index, item in enumerate(block) if item is statement)
                block[position : position + 1] = inner or ([ast.Pass()] if len(block) == 1 else [])
                return True
    return False


def _header(statement: ast.stmt) -> str:
    return ast.unparse(ast.fix_missing_locations(statement)).splitlines()[0]
