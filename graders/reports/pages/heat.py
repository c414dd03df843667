"""Small tables of numbers whose cells are tinted by size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def _cell(value: float | None, largest: float) -> Cell:
    if value is None:
        return Cell("", LEVELS)
    level = 0 if value == 0 or largest == 0 else max(1, min(LEVELS, round(abs(value) / largest * LEVELS)))
    return Cell(f"{value:.4g}", level)
