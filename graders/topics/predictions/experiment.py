"""Where a prediction shows its belief: in what an experiment does and the code in question does not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module


def line_of(task: str, defined: ast.AST) -> int | None:
    """The first line of an experiment with torch that does something which the code of the task does not.

    For a function that runs nothing, or nothing else, the answer is all that there is to see: the last ``return``.
    """
    runs = any(isinstance(node, ast.Name) and node.id == "torch" for node in ast.walk(defined))
    lines = [line for line, deed in _deeds(defined) if runs and deed not in _known(task)]
    returns = [node.lineno for node in ast.walk(defined) if isinstance(node, ast.Return)]
    return min(lines, default=max(returns, default=None))


@cache
def _known(task: str) -> frozenset[str]:
    code: str = import_module(f"graders.topics.predictions.{task}").CODE
    return frozenset(deed for _, deed in _deeds(ast.parse(code)))


def _deeds(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Methods with what they are called on, keywords, operators and attributes that are set; with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.lineno, _chain(node) + ("=" if isinstance(node.ctx, ast.Store) else "")
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, f"{keyword.arg}=") for keyword in node.keywords)
        elif isinstance(node, ast.BinOp):
            yield node.lineno, type(node.op).__name__


def _chain(node: ast.AST) -> str:
    """``.grad.zero_`` of ``w.grad.zero_()``: all but the name that it begins with."""
    if isinstance(node, ast.Call):
        return _chain(node.func)
    return f"{_chain(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""
