"""A grade sheet as a learning platform exports it: read, filled in and written back in the platform's own dialect."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from graders.reports.files import whole_file

_LONGEST_CELL = 2**24
_BYTE_ORDER_MARK = "\ufeff"


class SheetError(Exception):
    """A sheet cannot be filled in; the text says why and what to do, in one sentence."""


@dataclass
class Sheet:
    """A table with a header. It is held in memory whole: rows are filled in any order, and it lists a class once."""

    header: list[str]
    rows: list[list[str]]
    delimiter: str = ","
    marked: bool = False

    def get(self, row: int, column: int) -> str:
        """A cell; empty where its row is too short."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def set(self, row: int, column: int, text: str) -> None:
        """Fill in a cell."""
        cells = self.rows[row]
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = text

    def add_column(self, title: str) -> int:
        """A new column at the right edge, empty; its index. All rows grow: Canvas guesses the delimiter by widths."""
        self.header.append(title)
        for row in range(len(self.rows)):
            self.set(row, len(self.header) - 1, "")
        return len(self.header) - 1

    def decimal(self, value: float) -> str:
        """Points as this sheet writes them: where cells are parted by semicolons, the comma is the decimal sign."""
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.delimiter == ";" else text

    def write(self, path: Path) -> None:
        """Write the table with the delimiter and mark that it came with."""
        with whole_file(path, errors="replace") as file:
            file.write(_BYTE_ORDER_MARK if self.marked else "")
            writer = csv.writer(file, delimiter=self.delimiter, lineterminator="\r\n")
            writer.writerow(self.header)
            writer.writerows(self.rows)


def read(path: Path) -> Sheet:
    """Read a sheet. Raises :class:`SheetError` for a file that is none."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SheetError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SheetError(f"{path} is not UTF-8: download it again, and do not save it from a spreadsheet.") from error
    marked = text.startswith(_BYTE_ORDER_MARK)
    table = io.StringIO(text.removeprefix(_BYTE_ORDER_MARK), newline="")
    first = table.readline()
    table.seek(0)
    delimiter = ";" if first.count(";") > first.count(",") else ","
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(table, delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise SheetError(f"{path} is not a table of comma-separated values: {error}.") from error
    if not rows:
        raise SheetError(f"{path} is empty: download it again.")
    return Sheet(rows[0], rows[1:], delimiter, marked)


def parsed(text: str) -> float | None:
    """A number as a platform writes it, with a point or a comma; ``None`` for anything else."""
    if not re.fullmatch(r"\s*\d+([.,]\d+)?\s*", text):
        return None
    return float(text.replace(",", "."))
