"""Places in a student's source, for messages."""

from __future__ import annotations

import ast
import linecache
import warnings
from functools import lru_cache
from pathlib import Path


def definition_line(file: Path, name: str) -> int | None:
    """The line (1-based) on which a file last defines a function or class, or ``None``."""
    return _definitions(file, file.stat().st_mtime_ns).get(name) if file.is_file() else None


def source_line(file: Path, line: int) -> str:
    """The text of a line (1-based), stripped; empty where there is none."""
    linecache.checkcache(str(file))
    return linecache.getline(str(file), line).strip()


@lru_cache(maxsize=64)
def _definitions(file: Path, _changed: int) -> dict[str, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(file.read_bytes())
    except (SyntaxError, ValueError, RecursionError, OSError):
        return {}
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name: node.lineno for node in tree.body if isinstance(node, kinds)}
