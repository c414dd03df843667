"""What Canvas and Moodle do with an uploaded sheet, as far as a sheet can do it wrong; from their importers' rules."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

_TOTALS = re.compile(r"Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override")


class RefusedError(Exception):
    pass


@dataclass
class CanvasImport:
    """What a gradebook holds after an import: student → title → grade, and what Canvas would have to make."""

    grades: dict[str, dict[str, str]] = field(default_factory=dict)
    possible: dict[str, str] = field(default_factory=dict)
    new_assignments: list[str] = field(default_factory=list)
    unknown_students: list[str] = field(default_factory=list)


def canvas_import(
    path: Path, students: Iterable[dict[str, str]], assignments: dict[str, str], custom: Sequence[str] = ("Notes",)
) -> CanvasImport:
    """Import a sheet into a course.

    Args:
        path: the sheet.
        students: ``id``, ``name``, ``sortable``, ``login`` and ``sis`` of each.
        assignments: number → title.
        custom: the course's own columns about students.
    """
    text = path.read_bytes().decode("utf-8")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_canvas_delimiter(text), strict=True)
    header, *rest = (row for row in rows if not re.fullmatch("[;, ]*", ",".join(row)))
    if not (len(header) > 3 and "Student" in header[0] and "ID" in header[1]):
        raise RefusedError("Invalid header row")
    about = 3
    sis = login = None
    if re.search(r"SIS\s+Login\s+ID", header[2]):
        login, about = 2, 4
    elif re.search(r"SIS\s+User\s+ID", header[2]) and re.search(r"SIS\s+Login\s+ID", header[3]):
        sis, login = 2, 3
        about = 5 + bool(re.search(r"Integration\s+ID", header[4]))
    if "Section" not in header[about - 1]:
        raise RefusedError("Invalid header row")
    found = CanvasImport()
    columns: dict[str, int] = {}
    for title in header[about:]:
        if _TOTALS.search(title) or title in custom:
            continue
        numbered = re.fullmatch(r"(.*)\s\((\d+)\)", title)
        known = numbered and assignments.get(numbered[2])
        if not known and title not in assignments.values():
            found.new_assignments.append(title)
        columns[known or title] = header.index(title)
    people = list(students)
    for row in rest:
        if "Points Possible" in row[0]:
            found.possible = {title: row[index] for title, index in columns.items()}
            continue
        if all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", cell, re.IGNORECASE) for cell in row):
            continue
        student = _canvas_student(row, people, sis, login)
        if student is None:
            found.unknown_students.append(row[0])
            continue
        found.grades[student["id"]] = {
            title: _canvas_number(row[index]) if index < len(row) else "" for title, index in columns.items()
        }
    return found


def _canvas_delimiter(text: str) -> str:
    """Canvas looks at three lines, and takes the sign that cuts all of them into equally many."""
    lines, counts = text.split("\n")[:3], {}
    for sign in ";,":
        try:
            sizes = {len(next(csv.reader([line], delimiter=sign, strict=True))) for line in lines}
        except csv.Error:
            sizes = set()
        counts[sign] = sizes.pop() if len(sizes) == 1 else 0
    return ";" if counts[";"] > counts[","] else ","


def _canvas_student(
    row: list[str], people: list[dict[str, str]], sis: int | None, login: int | None
) -> dict[str, str] | None:
    def first(key: str, value: str) -> dict[str, str] | None:
        return next((person for person in people if value and person[key] == value), None)

    return (
        first("id", row[1])
        or (first("sis", row[sis]) if sis is not None else None)
        or (first("login", row[login]) if login is not None else None)
        or first("name", row[0])
        or first("sortable", row[0])
    )


def _canvas_number(text: str) -> str:
    if not re.fullmatch(r"-?[0-9.,]+%?", text):
        return text.strip()
    *whole, last = re.split("[,.]", text)
    return f"{''.join(whole)}.{last}" if whole else last


def moodle_import(
    path: Path, participants: dict[str, str], maximum: str, words: dict[str, str]
) -> dict[str, tuple[str, str]]:
    """Import a worksheet: number → grade and feedback of those that are updated.

    Args:
        path: the worksheet.
        participants: number → name.
        maximum: the assignment's maximum grade.
        words: what Moodle calls the columns in the user's language: ``id``, ``grade``, ``modified``, ``feedback``,
            and the prefix of a ``participant``.
    """
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
    header, *rest = rows
    if not {words["id"], words["grade"], words["modified"]} <= set(header):
        raise RefusedError("invalidgradeimport")
    if any(len(row) != len(header) for row in rest):
        raise RefusedError("csvweirdcolumns")
    found = {}
    for row in rest:
        number = row[header.index(words["id"])][len(words["participant"]) :]
        grade = row[header.index(words["grade"])].replace(" ", "").replace(",", ".")
        if number not in participants or not grade or not 0 <= Decimal(grade) <= Decimal(maximum):
            continue
        feedback = row[header.index(words["feedback"])] if words["feedback"] in header else ""
        found[number] = (grade, feedback)
    return found
