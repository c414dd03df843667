"""One code cell of a notebook: without magics and shell lines, in pieces that can be taken or left."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_QUIET = _Definition | ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign | ast.Pass
# Lines that only IPython understands: %matplotlib inline, !pip install x, files = !ls, tensor.backward?
_MAGIC = re.compile(r"\s*([%!?]|[\w.,\s]+=\s*[%!]|[%\w.*]+\?{1,2}\s*$)")
_PYTHON_CELLS = frozenset({"time", "timeit", "capture", "prun", "python", "python3", "writefile"})
_MAGIC_LINES = 200


@dataclass(frozen=True, eq=False)
class Piece:
    """Statements that share lines.

    Args:
        nodes: the statements.
        first: their first line in the cell, from 1, decorators included.
        last: their last line.
        text: their lines.
    """

    nodes: tuple[ast.stmt, ...]
    first: int
    last: int
    text: str

    @property
    def defines(self) -> frozenset[str]:
        """The functions and classes that it defines."""
        return frozenset(node.name for node in self.nodes if isinstance(node, _Definition))

    @property
    def is_future(self) -> bool:
        """Whether it is an import that has to stand first in a file."""
        return any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in self.nodes)


@dataclass(frozen=True)
class Cell:
    """A code cell: its position in the notebook (from 1) and its statements."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def has_more(self) -> bool:
        """Whether it does something besides defining, importing and naming."""
        nodes = (node for piece in self.pieces for node in piece.nodes)
        return any(not isinstance(node, _QUIET) and not _is_text(node) for node in nodes)


def read_cell(number: int, source: str) -> Cell:
    """The statements of a cell. Raises ``SyntaxError`` where it is not valid Python."""
    lines = _without_cell_magic(source).split("\n")
    tree = _parsed(lines)
    return Cell(number, tuple(_pieces(tree, lines)))


def _without_cell_magic(source: str) -> str:
    """The cell with an empty line in place of ``%%time``; nothing of a cell in another language."""
    start = source.lstrip()
    if not start.startswith("%%"):
        return source
    word, *arguments = start[2:].split("\n", 1)[0].split() or [""]
    if word not in _PYTHON_CELLS or (word == "writefile" and not "".join(arguments[-1:]).endswith(".py")):
        return ""
    blank = source[: len(source) - len(start)]
    return blank + start[start.find("\n") :] if "\n" in start else ""


def _parsed(lines: list[str]) -> ast.Module:
    """The syntax tree, after the magics among ``lines`` were replaced in place.

    Only a line at which Python stops is looked at: a line that begins with ``%`` may well go on with a formula.
    """
    for _ in range(_MAGIC_LINES):
        try:
            tree = ast.parse("\n".join(lines))
            compile(tree, "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)  # finds further mistakes
            return tree
        except SyntaxError as error:
            line = error.lineno or 0
            if not 0 < line <= len(lines) or not _MAGIC.match(lines[line - 1]):
                raise
            _drop(lines, line - 1)
        except (ValueError, RecursionError, MemoryError) as error:
            raise SyntaxError(str(error) or "too deep") from None
    raise SyntaxError("too many magic lines")


def _drop(lines: list[str], index: int) -> None:
    """Put ``pass`` for a magic, so that a block around it keeps a statement, and nothing for its further lines."""
    text = lines[index]
    lines[index] = text[: len(text) - len(text.lstrip())] + "pass"
    while text.endswith("\\") and index + 1 < len(lines):
        index += 1
        text, lines[index] = lines[index], ""


def _pieces(tree: ast.Module, lines: list[str]) -> list[Piece]:
    groups: list[tuple[list[ast.stmt], int, int]] = []
    for node in tree.body:
        decorators = node.decorator_list if isinstance(node, _Definition) else []
        first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
        last = node.end_lineno or node.lineno
        if groups and first <= groups[-1][2]:
            nodes, first, before = groups.pop()
            groups.append(([*nodes, node], first, max(before, last)))
        else:
            groups.append(([node], first, last))
    return [Piece(tuple(nodes), first, last, "\n".join(lines[first - 1 : last])) for nodes, first, last in groups]


def _is_text(node: ast.stmt) -> bool:
    """A string or a name that stands alone, to be looked at."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant | ast.Name)
