"""Looking for solutions in a student kit: whole bodies, and expressions that are telling, under any names."""

from __future__ import annotations

import ast
import builtins
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

#: nodes of the syntax tree that an expression or statement must have to be telling
TELLING = 12
#: longer ones are found by their parts
LONG = 200
#: names that keep their meaning wherever they stand
_FIXED = frozenset({"torch", "nn", "np", "Tensor", "self", "ctx", *dir(builtins)})

Code = tuple[str, ast.Module]


def code_of(directory: Path) -> list[Code]:
    """All code in a directory with its place: modules, and what the docstrings in them and Markdown show as code."""
    found: list[Code] = []
    for file in sorted(directory.rglob("*")):
        place = file.relative_to(directory).as_posix()
        if file.suffix == ".py":
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found.append((place, tree))
            texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
            found += [part for text in texts if isinstance(text, str) for part in _shown(place, text)]
        elif file.suffix in (".md", ".toml", ".json", ".txt"):
            found += _shown(place, file.read_text(encoding="utf-8")) if file.suffix != ".json" else []
    return found


def _shown(place: str, text: str) -> Iterator[Code]:
    """Code between back quotes, after prompts, and in indented blocks of a text."""
    prompted = "\n".join(line.strip()[4:] for line in text.splitlines() if line.strip()[:4] in (">>> ", "... "))
    indented = re.findall(r"(?:^(?: {4}.*|\s*)\n)+", text + "\n", re.MULTILINE)
    quoted = re.findall(r"`+([^`]+)`+", text)
    for part in (text, prompted, *indented, *quoted):
        tree = _parsed(textwrap.dedent(part))
        if tree is not None:
            yield place, tree
            continue
        for line in part.splitlines():
            tree = _parsed(line.strip())
            if tree is not None:
                yield place, tree


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


def pieces(tree: ast.AST) -> Iterator[str]:
    """The telling expressions and statements in a piece of code, under names that do not matter."""
    sizes: dict[ast.AST, int] = {}
    _measure(tree, sizes)
    for node, size in sizes.items():
        if isinstance(node, ast.expr | ast.stmt) and TELLING <= size <= LONG:
            yield renamed(node)


def _measure(node: ast.AST, sizes: dict[ast.AST, int]) -> int:
    sizes[node] = 1 + sum(_measure(child, sizes) for child in ast.iter_child_nodes(node))
    return sizes[node]


def renamed(*nodes: ast.AST) -> str:
    """Code with its variables numbered in the order in which they appear, without annotations."""
    numbers: dict[str, str] = {}
    return "\n".join(_written(node, numbers) for node in nodes)


def _written(value: object, numbers: dict[str, str]) -> str:
    match value:
        case ast.Name(name) if name not in _FIXED:
            return numbers.setdefault(name, f"v{len(numbers)}")
        case ast.arg(name):
            return numbers.setdefault(name, f"v{len(numbers)}")
        case ast.expr_context():
            return ""
        case ast.AST():
            parts = [_written(getattr(value, field, None), numbers) for field in value._fields]
            return f"{type(value).__name__}({','.join(parts)})"
        case list():
            return f"[{','.join(_written(item, numbers) for item in value)}]"
        case _:
            return repr(value)


def bodies(tree: ast.AST) -> Iterator[str]:
    """Every sequence of statements in a piece of code, without docstrings."""
    for node in ast.walk(tree):
        statements = getattr(node, "body", None)
        if isinstance(statements, list):
            yield renamed(*without_docstring(statements))


def without_docstring(statements: list[ast.stmt]) -> list[ast.stmt]:
    """A body after its docstring."""
    first = statements[0] if statements else None
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return statements[1:] if documented else statements
