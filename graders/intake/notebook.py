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
    notes: tuple[str, ...]

    @property
    def defines(self) -> frozenset[str]:
        """The functions and classes that it defines."""
        return frozenset(name for cell in self.cells for piece in cell.pieces for name in piece.defines)

    def module(self, wanted: Collection[str]) -> tuple[str, tuple[str, ...]]:
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
            begins.append(f"cell {cell.number} begins in line {len(lines) + 1}")
            text = [""] * max(piece.last for piece in taken)
            for piece in taken:
                text[piece.first - 1 : piece.last] = piece.text.split("\n")
            lines.extend(text)
        return "\n".join(lines) + "\n", tuple(self._remarks(begins))

    def _remarks(self, begins: list[str]) -> list[str]:
        if not begins:
            return []
        more = " …" if len(begins) > _LISTED else ""
        return [f"Lines of {told(self.name)}, text cells counted too: {', '.join(begins[:_LISTED])}{more}."]


def read_notebook(file: HandedFile) -> Notebook:
    """The code of a notebook, format 3 or 4. Raises :class:`RefusedError` where it is none."""
    try:
        content = json.loads(file.read(NOTEBOOK_BYTES).decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError):
        raise RefusedError(f"{file.told} is damaged: it is not the JSON of a notebook.") from None
    sources = _sources(content)
    if sources is None:
        raise RefusedError(f"{file.told} is not a notebook: it has no cells.")
    if sum(len(source) for _, source in sources) > _CODE_CHARACTERS:
        raise RefusedError(f"{file.told} holds more than a million characters of code and was not taken.")
    cells: list[Cell] = []
    notes: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the student's own code, such as an escape that is none
        for number, source in sources:
            try:
                cells.append(read_cell(number, source))
            except SyntaxError as error:
                where = f"cell {number}, line {error.lineno}" if error.lineno else f"cell {number}"
                notes.append(f"{file.told}, {where}: not valid Python ({told(error.msg)}); the cell was left out.")
    notes.extend(_not_run(file, cells))
    return Notebook(file.name, tuple(cells), tuple(notes))


def _not_run(file: HandedFile, cells: list[Cell]) -> list[str]:
    numbers = [str(cell.number) for cell in cells if cell.has_more]
    if not numbers:
        return []
    which = f"cell{'s' if len(numbers) > 1 else ''} {', '.join(numbers[:_LISTED])}"
    which += " …" if len(numbers) > _LISTED else ""
    return [f"{file.told}: what stands outside of functions in {which} was not run, but for values that functions use."]


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
