"""Small tables of numbers whose cells are tinted by size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

Rows = Sequence[Sequence[float | None]]
LEVELS = 4


@dataclass(frozen=True)
class Cell:
    """A number as text (empty: not finite) and how strongly it is tinted, from 0 to ``LEVELS``."""

    text: str
    level: int


def heat(rows: Rows, reference: Rows) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a table, tinted relative to the largest number of ``reference``."""
    largest = max((abs(value) for row in reference for value in row if value is not None), default=0.0)
    return tuple(tuple(_cell(value, largest) for value in row) for row in rows)


def heat_rows(cells: Sequence[Sequence[Cell]], not_finite: Markup) -> Markup:
    """The rows of a table as HTML, numbered where there are several; ``not_finite`` is what an empty cell says."""
    return Markup("".join(_row(number, row, len(cells) > 1, not_finite) for number, row in enumerate(cells)))


def _row(number: int, row: Sequence[Cell], numbered: bool, not_finite: Markup) -> str:
    head = f'<th scope="row">{number}</th>' if numbered else ""
    tints = (f' class="heat{cell.level}"' if cell.level else "" for cell in row)
    inside = "".join(f"<td{tint}>{cell.text or not_finite}</td>" for tint, cell in zip(tints, row, strict=True))
    return f"<tr>{head}{inside}</tr>"


def _cell(value: float | None, largest: float) -> Cell:
    if value is None:
        return Cell("", LEVELS)
    level = 0 if value == 0 or largest == 0 else max(1, min(LEVELS, round(abs(value) / largest * LEVELS)))
    return Cell(f"{value:.4g}", level)
