"""Moodle's grading worksheet: the downloaded one with grade and feedback filled in, or a new one from what is known.

Moodle's importer finds its columns by their titles in the user's language, and a participant by the number in the
first one. It passes over a grade above the maximum in silence, so points are put on the worksheet's own scale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from graders.reports import sheet as sheets
from graders.reports.cells import cell, number, write_rows
from graders.reports.escaping import entities
from graders.reports.feedback import lines
from graders.reports.files import whole_file
from graders.reports.roster import Matching, Roster, match
from graders.reports.sheet import Sheet, SheetError
from graders.results import SubmissionResult

NAME = "moodle.csv"
_HEADER = (
    "Identifier",
    "Full name",
    "Email address",
    "Status",
    "Grade",
    "Maximum Grade",
    "Grade can be changed",
    "Last modified (submission)",
    "Last modified (grade)",
    "Feedback comments",
)
#: Titles in the languages of which we have seen a worksheet, in lower case: English, German, French, Spanish.
_NAMES = {"full name", "vollständiger name", "nom complet", "nombre completo"}
_ADDRESSES = {"email address", "e-mail-adresse", "adresse de courriel", "dirección de correo"}
_MAXIMA = {"maximum grade", "bestwertung", "note maximale", "calificación máxima"}
_SCALES = {"scale", "skala", "barème", "escala"}
_COMMENTS = {
    "feedback comments",
    "feedback als kommentar",
    "feedback par commentaires",
    "comentarios de retroalimentación",
}
_PARTICIPANT = re.compile(r"\D+(\d+)")
#: How our own feedback begins, so that a second import may replace it and nobody else's.
_OURS = re.compile(r"[\d.]+ / [\d.]+ points")


@dataclass(frozen=True)
class Columns:
    """Where things stand in a worksheet; ``None`` for a column that it has not, or that cannot be told for certain."""

    grade: int
    maximum: int
    feedback: int | None
    name: int | None
    address: int | None


def write(
    results: Iterable[SubmissionResult],
    out: Path,
    downloaded: Path | None = None,
    tell: Callable[[str], None] = print,
) -> list[Path]:
    """Write ``moodle.csv``.

    Args:
        results: the class, taken one at a time.
        out: where the file goes.
        downloaded: the worksheet as Moodle exported it, to fill in.
        tell: is told what the user must know.

    Raises:
        SheetError: for a file that is no grading worksheet.
    """
    path = out / NAME
    if downloaded is None:
        _write_new(results, path)
        return [path]
    sheet, columns = read(downloaded)
    participants = [(_participant(cells), row) for row, cells in enumerate(sheet.rows)]
    roster = Roster([participants, _column(sheet, columns.address), _column(sheet, columns.name)])
    matching = match(results, roster, "moodle")
    _fill(sheet, columns, matching, tell)
    for sentence in matching.sentences(NAME):
        tell(sentence)
    sheet.write(path)
    return [path]


def read(path: Path) -> tuple[Sheet, Columns]:
    """Read a downloaded worksheet. Raises :class:`SheetError` where it is none."""
    sheet = sheets.read(path)
    sheet.rows = [cells for cells in sheet.rows if any(cells)]
    if not sheet.rows or not all(_participant(cells) for cells in sheet.rows):
        raise SheetError(f"{path} is not a grading worksheet: its first column must hold Moodle's participants.")
    titles = [title.strip().lower() for title in sheet.header]
    if _SCALES & set(titles):
        raise SheetError(f"{path} is of an assignment that is graded by words: in Moodle, choose points for its grade.")
    maximum = _known(titles, _MAXIMA)
    if maximum is None:
        maximum = _constant(sheet)
    if maximum is None or not _holds_grades(sheet, maximum - 1):
        raise SheetError(
            f"{path} is not a grading worksheet: no column with grades stands before one with their maximum."
        )
    feedback = _known(titles, _COMMENTS)
    if feedback is None and not any(sheet.get(row, len(titles) - 1) for row in range(len(sheet.rows))):
        feedback = len(titles) - 1  # a date is never empty there, so these are comments still to be written
    return sheet, Columns(maximum - 1, maximum, feedback, _known(titles, _NAMES), _known(titles, _ADDRESSES))


def _participant(cells: list[str]) -> str:
    """The number in ``Participant 12345``; empty where there is none."""
    found = _PARTICIPANT.fullmatch(cells[0].strip()) if cells else None
    return found[1] if found else ""


def _known(titles: list[str], names: set[str]) -> int | None:
    return next((index for index, title in enumerate(titles) if title in names), None)


def _constant(sheet: Sheet) -> int | None:
    """The only column that holds one number throughout: in a language we do not know, the maximum grade."""
    columns = range(1, len(sheet.header))
    values = {column: {sheet.get(row, column) for row in range(len(sheet.rows))} for column in columns}
    found = [column for column, seen in values.items() if len(seen) == 1 and sheets.parsed(next(iter(seen)))]
    return found[0] if len(found) == 1 else None


def _holds_grades(sheet: Sheet, column: int) -> bool:
    """Whether a column, not the first, holds nothing but grades and room for them."""
    cells = (sheet.get(row, column).strip() for row in range(len(sheet.rows)))
    return column > 0 and all(text in ("", "-") or sheets.parsed(text) is not None for text in cells)


def _column(sheet: Sheet, column: int | None) -> list[tuple[str, int]]:
    return [] if column is None else [(sheet.get(row, column), row) for row in range(len(sheet.rows))]


def _fill(sheet: Sheet, columns: Columns, matching: Matching, tell: Callable[[str], None]) -> None:
    rescaled, replaced, commented = set(), 0, 0
    for row, entry in matching.entries.items():
        maximum = sheets.parsed(sheet.get(row, columns.maximum))
        if maximum and maximum != entry.max_score:
            rescaled.add((entry.max_score, maximum))
        old, new = sheet.get(row, columns.grade).strip(), sheet.decimal(entry.points(maximum))
        replaced += old not in ("", "-") and sheets.parsed(old) != sheets.parsed(new)
        sheet.set(row, columns.grade, new)
        if columns.feedback is not None:
            written = sheet.get(row, columns.feedback).strip()
            if written and not _OURS.match(written):
                commented += 1
            else:
                sheet.set(row, columns.feedback, html(entry.feedback))
    for ours, maximum in sorted(rescaled):
        tell(f"{NAME}: the assignment is worth {maximum:g} points in Moodle, so {ours:g} count as {maximum:g}.")
    if replaced:
        tell(f"{NAME}: {replaced} grades that stood in the worksheet are replaced")
    if commented:
        tell(f"{NAME}: {commented} comments that stood in the worksheet are left as they were")
    if columns.feedback is None:
        tell(f"{NAME}: the worksheet has no column for feedback; switch on feedback comments in Moodle to get one.")


def html(feedback: Iterable[str]) -> str:
    """Feedback as Moodle shows it. It begins with a digit, so no spreadsheet runs it."""
    first, *rest = feedback
    # A slash and a digit mark nothing up; the first line stays readable in the table, and known for ours.
    return "<br>".join([first.translate({ord(character): None for character in "<>&"}), *map(entities, rest)])


def _write_new(results: Iterable[SubmissionResult], path: Path) -> None:
    with whole_file(path, errors="replace") as file:
        write_rows(file, _HEADER, (_new_row(result) for result in results))


def _new_row(result: SubmissionResult) -> list[str | float]:
    who = result.identity
    participant = f"Participant {who.student_id}" if who.platform == "moodle" and who.student_id else ""
    grade: str | float = "" if result.problem else number(result.score)
    return [
        cell(participant),
        cell(who.full_name or result.submission),
        cell(who.email),
        "",
        grade,
        number(result.max_score),
        "Yes",
        "-",
        "-",
        html(lines(result)),
    ]
