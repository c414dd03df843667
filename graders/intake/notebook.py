"""Notebooks: the exercises' functions and everything that they use become a module. Nothing is executed here."""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from graders.intake.cells import Cell, read_cell
from graders.intake.files import NOTEBOOK_BYTES, HandedFile, RefusedError, told
from graders.intake.needs import needed
from graders.language.messages import Message, listed, say

_CODE_CHARACTERS = 1 << 20
_LISTED = 30


@dataclass(frozen=True)
class Notebook:
    """The code of a notebook.

    Args:
        name: what it is called.
        cells: its code cells in order.
        notes: what could not be taken, in sentences.
    """

    name: str
    cells: tuple[Cell, ...]
    notes: tuple[Message, ...]

    @property
    def defines(self) -> frozenset[str]:
        """The functions and classes that it defines."""
        return frozenset(name for cell in self.cells for piece in cell.pieces for name in piece.defines)

    def module(self, wanted: Collection[str]) -> tuple[str, tuple[Message, ...]]:
        """The text of a module with the wanted definitions and what they use, and remarks on it.

        Lines keep their distance within a cell, so that a line of the module can be found in the notebook.

        Args:
            wanted: names; all definitions where the notebook has none of them.
        """
        pieces = [piece for cell in self.cells for piece in cell.pieces]
        kept = needed(pieces, set(wanted) & self.defines or self.defines)
        lines = [f"# {ascii(self.name)[1:-1]}"]
        if any(piece.is_future for piece in pieces):
            lines[0] = "from __future__ import annotations"
        begins: list[str] = []
        for cell in self.cells:
            taken = [piece for piece in cell.pieces if piece in kept and not piece.is_future]
            if not taken:
                continue
            lines.append(f"# cell {cell.number}")
            begins.append(say("notebook.begins", number=cell.number, line=len(lines) + 1))
            text = [""] * max(piece.last for piece in taken)
            for piece in taken:
                text[piece.first - 1 : piece.last] = piece.text.split("\n")
            lines.extend(text)
        return "\n".join(lines) + "\n", tuple(self._remarks(begins))

    def _remarks(self, begins: list[str]) -> list[Message]:
        if not begins:
            return []
        return [say("notebook.lines", notebook=told(self.name), cells=_some(begins))]


def read_notebook(file: HandedFile) -> Notebook:
    """The code of a notebook, format 3 or 4. Raises :class:`RefusedError` where it is none."""
    try:
        content = json.loads(file.read(NOTEBOOK_BYTES).decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError):
        raise RefusedError(say("notebook.no_json", file=file.told)) from None
    sources = _sources(content)
    if sources is None:
        raise RefusedError(say("notebook.no_cells", file=file.told))
    if sum(len(source) for _, source in sources) > _CODE_CHARACTERS:
        raise RefusedError(say("notebook.too_much_code", file=file.told))
    cells: list[Cell] = []
    notes: list[Message] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the student's own code, such as an escape that is none
        for number, source in sources:
            try:
                cells.append(read_cell(number, source))
            except SyntaxError as error:
                where = say("notebook.cell_line" if error.lineno else "notebook.cell", number=number, line=error.lineno)
                notes.append(say("notebook.not_python", file=file.told, where=where, reason=told(error.msg)))
    notes.extend(_not_run(file, cells))
    return Notebook(file.name, tuple(cells), tuple(notes))


def _some(parts: list[str]) -> str:
    """The first parts of a list, and a sign where there are more."""
    return listed(parts[:_LISTED]) if len(parts) <= _LISTED else say("notebook.more", words=listed(parts[:_LISTED]))


def _not_run(file: HandedFile, cells: list[Cell]) -> list[Message]:
    numbers = [str(cell.number) for cell in cells if cell.has_more]
    if not numbers:
        return []
    key = "notebook.not_run" if len(numbers) > 1 else "notebook.one_not_run"
    return [say(key, file=file.told, numbers=_some(numbers))]


def _sources(content: Any) -> list[tuple[int, str]] | None:
    """Position (from 1) and text of each code cell; ``None`` where there are no cells at all."""
    if not isinstance(content, dict):
        return None
    cells = content.get("cells")
    if not isinstance(cells, list):
        sheets = content.get("worksheets")
        if not isinstance(sheets, list):
            return None
        parts = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for part in parts if isinstance(part, list) for cell in part]
    found = []
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            text = cell.get("source", cell.get("input", ""))
            joined = "".join(map(str, text)) if isinstance(text, list) else str(text)
            found.append((number, re.sub(r"\r\n?", "\n", joined)))
    return found


def definitions(source: bytes) -> frozenset[str]:
    """The functions and classes that a Python file defines; none where it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return frozenset(node.name for node in tree.body if isinstance(node, kinds))
