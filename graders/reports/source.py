"""Places in a student's source, for messages."""

from __future__ import annotations

import ast
import linecache
import warnings
from functools import lru_cache
from pathlib import Path

from graders.results import Excerpt

#: lines before and after the one that matters, and characters of each
AROUND, MAX_WIDTH = 3, 160


def definition_line(file: Path, name: str) -> int | None:
    """The line (1-based) on which a file last defines a function or class, or ``None``."""
    return _definitions(file, file.stat().st_mtime_ns).get(name) if file.is_file() else None


def source_line(file: Path, line: int) -> str:
    """The text of a line (1-based), stripped; empty where there is none."""
    linecache.checkcache(str(file))
    return linecache.getline(str(file), line).strip()


def excerpt(text: str, line: int) -> Excerpt | None:
    """The lines of ``text`` around ``line`` (1-based), as far as its function goes; ``None`` where there is none."""
    lines = text.splitlines()
    if not 1 <= line <= len(lines):
        return None
    first, last = max(line - AROUND, 1), min(line + AROUND, len(lines))
    if lines[line - 1][:1].isspace():
        begin = next((number for number in range(line, first - 1, -1) if _is_outside(lines[number - 1])), first)
        end = next((number - 1 for number in range(line, last + 1) if _is_outside(lines[number - 1])), last)
        first, last = begin, end
    while first < line and not lines[first - 1].strip():
        first += 1
    while last > line and not lines[last - 1].strip():
        last -= 1
    return Excerpt(first, tuple(shown[:MAX_WIDTH] for shown in lines[first - 1 : last]))


def _is_outside(text: str) -> bool:
    """Whether a line begins at the margin: the head of a function, or code between two of them."""
    return bool(text) and not text[0].isspace() and text[0] not in ")]}#"


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
