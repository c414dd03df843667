"""Where a wrong value shows, when nothing else says a line: where it is returned."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache

#: characters of a file that is read for its meaning: no program by hand is longer
_LONGEST = 200_000
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


@lru_cache(maxsize=8)  # the tasks of a file come one after the other
def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a file, ``None`` where the text is no Python. It is shared: nobody changes it."""
    if len(source) > _LONGEST:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return None


def definition(source: str, name: str) -> ast.FunctionDef | ast.ClassDef | None:
    """The last function or class of that name in a file, ``None`` where there is none that can be read."""
    tree = parsed(source)
    if tree is None:
        return None
    kinds = (ast.FunctionDef, ast.ClassDef)
    found = [node for node in tree.body if isinstance(node, kinds) and node.name == name]
    return found[-1] if found else None


def of_return(defined: ast.FunctionDef | ast.ClassDef | None) -> int | None:
    """The line of the only ``return`` of a function, or of the ``forward`` of a module.

    A function with a loop or with several returns has no such line: its value comes from anywhere.
    """
    if isinstance(defined, ast.ClassDef):
        methods = [node for node in defined.body if isinstance(node, ast.FunctionDef) and node.name == "forward"]
        defined = methods[-1] if methods else None
    if defined is None or any(isinstance(node, _LOOPS) for node in ast.walk(defined)):
        return None
    lines = [node.lineno for node in ast.walk(defined) if isinstance(node, ast.Return)]
    return lines[0] if len(lines) == 1 else None
