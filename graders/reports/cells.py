"""Cells of a table that a spreadsheet may open: no text is run as a formula, numbers are written plainly."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import IO

#: A spreadsheet runs a cell that begins with one of these, the full-width forms included.
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before one that looks like it."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def number(value: float) -> int | float:
    """Points with at most two decimals, and with none where they are whole."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def write_rows(file: IO[str], header: Iterable[str], rows: Iterable[Iterable[str | float]]) -> None:
    """Write a table. Text in rows stands in quotes, so that another separator cannot cut it into further cells."""
    csv.writer(file, lineterminator="\r\n").writerow(header)
    csv.writer(file, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC).writerows(rows)
