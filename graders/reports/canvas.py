"""Canvas' gradebook sheet: the downloaded one with our grades filled in, or a new one from what is known.

Canvas' importer takes the first column for ``Student``, the second for ``ID``, and wants ``Section`` as the last one
about the student; it finds a student by number, then SIS number, then login, then name. A header that ends in a number
in parentheses is an assignment that exists; any other makes a new one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from graders.reports import sheet as sheets
from graders.reports.cells import cell, number
from graders.reports.files import whole_file
from graders.reports.roster import Matching, Roster, match
from graders.reports.sheet import Sheet, SheetError
from graders.results import SubmissionResult

NAME = "canvas.csv"
TITLE = "Autograd exercises"
_POINTS = "Points Possible"
_STUDENT = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
#: A header that holds one of these is no assignment for Canvas, whatever else it says.
_TOTALS = re.compile("(Current|Final) (Score|Points|Grade)|Override (Score|Grade|Status)")
_NUMBERED = re.compile(r"(?P<title>.*?)\s*\((?P<id>\d+)\)$")
#: What stands for a grade that is not ours to give: excused, and not assigned to this student.
_KEPT = frozenset({"EX", "N/A"})


def write(
    results: Iterable[SubmissionResult],
    out: Path,
    downloaded: Path | None = None,
    assignment: str = "",
    tell: Callable[[str], None] = print,
) -> list[Path]:
    """Write ``canvas.csv``.

    Args:
        results: the class, taken one at a time.
        out: where the file goes.
        downloaded: the gradebook as Canvas exported it, to fill in.
        assignment: the assignment's title, header or number; it is made where the sheet has none of that name.
        tell: is told what the user must know.

    Raises:
        SheetError: for a sheet that is not Canvas', or that leaves open which column is meant.
    """
    path = out / NAME
    if downloaded is None:
        _write_new(results, path, assignment or TITLE)
        return [path]
    sheet = read(downloaded)
    column = assignment_column(sheet, assignment, tell)
    matching = match(results, _roster(sheet), "canvas")
    _fill(sheet, column, matching, tell)
    for sentence in matching.sentences(NAME):
        tell(sentence)
    sheet.write(path)
    return [path]


def read(path: Path) -> Sheet:
    """Read a downloaded gradebook. Raises :class:`SheetError` where Canvas would not take it either."""
    sheet = sheets.read(path)
    _first_after_student(sheet, path)
    return sheet


def _first_after_student(sheet: Sheet, path: Path | str = "the sheet") -> int:
    """The index of the first column that is not about the student."""
    first = sheet.header[:3]
    known = first[:2] == ["Student", "ID"] or first == ["LastName", "FirstName", "ID"]
    if not known or "Section" not in sheet.header:
        raise SheetError(f"{path} is not a gradebook from Canvas: it does not begin with Student, ID and Section.")
    return sheet.header.index("Section") + 1


def assignment_column(sheet: Sheet, wanted: str, tell: Callable[[str], None]) -> int:
    """The column of the assignment: the one that is named, or the only one; made where there is none.

    Raises:
        SheetError: where several could be meant, or Canvas computes the column itself.
    """
    start = _first_after_student(sheet)
    titles = {index: title for index, title in enumerate(sheet.header) if index >= start}
    existing = {index: found for index, title in titles.items() if (found := _NUMBERED.match(title))}
    existing = {index: found for index, found in existing.items() if not _TOTALS.search(sheet.header[index])}
    if not wanted and len(existing) > 1:
        names = ", ".join(sheet.header[index] for index in existing)
        raise SheetError(f"say with --canvas-assignment which assignment is meant; the sheet has {names}.")
    chosen = [
        index
        for index, found in existing.items()
        if not wanted or wanted in (found["id"], found["title"], sheet.header[index])
    ]
    if len(chosen) > 1:
        raise SheetError(f"several assignments of the sheet are called {wanted}: name the number in parentheses.")
    if chosen:
        return chosen[0]
    title = wanted or TITLE
    if _TOTALS.search(title) or title in _STUDENT:
        raise SheetError(f"{title} is a name that Canvas keeps for itself: choose another for the assignment.")
    tell(f"{NAME}: the sheet has no assignment {title}; Canvas will make it when you upload the file.")
    return sheet.header.index(title) if title in titles.values() else sheet.add_column(title)


def _roster(sheet: Sheet) -> Roster:
    """Canvas' numbers, its logins and SIS numbers, and the names in both orders."""
    people = [row for row, cells in enumerate(sheet.rows) if _is_student(cells)]
    split = sheet.header[0] == "LastName"
    column = {title: index for index, title in enumerate(sheet.header[: _first_after_student(sheet)])}
    logins = [column[title] for title in ("SIS Login ID", "SIS User ID", "Integration ID") if title in column]
    names = []
    for row in people:
        name = f"{sheet.get(row, 0)}, {sheet.get(row, 1)}" if split else sheet.get(row, 0)
        last, comma, first = name.partition(",")
        names += [(name, row), (f"{first} {last}" if comma else name, row)]
    return Roster(
        [
            [(sheet.get(row, column["ID"]), row) for row in people],
            [(sheet.get(row, index), row) for row in people for index in logins],
            names,
        ]
    )


def _is_student(cells: list[str]) -> bool:
    if not any(text.strip() for text in cells) or _POINTS in cells[0]:
        return False
    return not all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", text, re.IGNORECASE) for text in cells)


def _fill(sheet: Sheet, column: int, matching: Matching, tell: Callable[[str], None]) -> None:
    possible = next((row for row, cells in enumerate(sheet.rows) if cells and _POINTS in cells[0]), None)
    stated = sheet.get(possible, column) if possible is not None else ""
    if "read only" in stated:
        raise SheetError(f"Canvas takes no grades for {sheet.header[column]}: the sheet calls it read only.")
    maximum = sheets.parsed(stated)
    ours = next(iter(matching.entries.values())).max_score if matching.entries else 0.0
    if maximum and ours and maximum != ours:
        tell(f"{NAME}: {sheet.header[column]} is worth {maximum:g} points in Canvas, so {ours:g} count as {maximum:g}.")
    kept = replaced = 0
    for row, entry in matching.entries.items():
        old, new = sheet.get(row, column).strip(), sheet.decimal(entry.points(maximum))
        if old.upper() in _KEPT:
            kept += 1
            continue
        replaced += old not in ("", "-") and sheets.parsed(old) != sheets.parsed(new)
        sheet.set(row, column, new)
    if possible is not None and not stated and ours:
        sheet.set(possible, column, sheet.decimal(ours))
    elif possible is None:
        heading = [f"    {_POINTS}", *[""] * (len(sheet.header) - 1)]
        heading[column] = sheet.decimal(ours)
        sheet.rows.insert(0, heading)
    if kept:
        tell(f"{NAME}: {kept} excused or not assigned, left as they were")
    if replaced:
        tell(f"{NAME}: {replaced} grades that stood in the sheet are replaced")


def _write_new(results: Iterable[SubmissionResult], path: Path, title: str) -> None:
    """A sheet of those who handed in. Canvas finds them by number or login, else by name."""
    if _TOTALS.search(title):
        raise SheetError(f"{title} is a name that Canvas keeps for itself: choose another for the assignment.")
    with whole_file(path, errors="replace") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([*_STUDENT, title])
        maximum = None
        for result in results:
            if maximum is None:
                maximum = result.max_score
                writer.writerow([f"    {_POINTS}", "", "", "", "", number(maximum)])
            who = result.identity
            name = " ".join((who.full_name or result.submission).split())
            name = name.replace(_POINTS, _POINTS.replace(" ", "-"))  # that row is Canvas' own
            given = who.student_id if who.platform == "canvas" else ""
            grade = "" if result.problem else number(result.score)
            writer.writerow([cell(name), cell(given), "", cell(who.login or who.email), "", grade])
