"""Which statements of a notebook some of its definitions need, by the names that they use."""

from __future__ import annotations

import ast
import symtable
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from graders.intake.cells import Piece

# What may bind a name that a function uses. Anything else outside of functions is an experiment.
_BINDING = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Import,
    ast.ImportFrom,
    ast.Assign,
    ast.AnnAssign,
    ast.Try,
)


def needed(pieces: Sequence[Piece], names: Collection[str]) -> set[Piece]:
    """The pieces that bind some names, the names that those use, and so on.

    Imports are taken only where they are used: a library that was there for a plot need not be installed.
    """
    binders: dict[str, list[Piece]] = defaultdict(list)
    kept: set[Piece] = set()
    for piece in pieces:
        if any(_is_star(node) for node in piece.nodes):
            kept.add(piece)
        for name in _bound(piece):
            binders[name].append(piece)
    known: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        known.add(name)
        for piece in binders[name]:
            if piece not in kept:
                kept.add(piece)
                waiting |= set(_used(piece)) - known
    return kept


def _bound(piece: Piece) -> Iterator[str]:
    """Names that a piece binds at the top of a module."""
    for node in piece.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, _BINDING):
            for inner in ast.walk(node):
                if isinstance(inner, ast.alias):
                    yield inner.asname or inner.name.split(".")[0]
                elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                    yield inner.id


def _used(piece: Piece) -> Iterator[str]:
    """Names that a piece takes from outside of its functions; a local variable of the same name is none."""
    waiting = [symtable.symtable(piece.text, "cell", "exec")]
    while waiting:
        table = waiting.pop()
        is_top = table.get_type() == "module"
        for symbol in table.get_symbols():
            if symbol.is_referenced() if is_top else symbol.is_global():
                yield symbol.get_name()
        waiting.extend(table.get_children())


def _is_star(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
