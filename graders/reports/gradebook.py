"""``gradebook.csv``: one row for each submission, one column for each task.

UTF-8 without a byte order mark: a script that reads the file as UTF-8 would otherwise find the first column misnamed.
In Excel, *Data, From Text* reads it with all its names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from graders.reports.cells import cell, number, write_rows
from graders.reports.files import whole_file
from graders.results import SubmissionResult

NAME = "gradebook.csv"
_FIRST = ("submission", "score", "max_score", "problem")
_IDENTITY = ("platform", "full_name", "student_id", "login", "email", "late", "members")


def write(results: Iterable[SubmissionResult], out: Path) -> list[Path]:
    """Write the table; results are taken one at a time.

    Columns: submission, score, max_score, problem, one for each task (points), one for each task (status), and, empty
    where nothing is known, who handed it in.
    """
    rows = iter(results)
    first = next(rows, None)  # its tasks are all the tasks there are
    tasks = [] if first is None else [task.task for task in first.tasks]
    found = rows if first is None else chain([first], rows)
    header = [*_FIRST, *tasks, *(f"{task} status" for task in tasks), *_IDENTITY]
    with whole_file(out / NAME, errors="replace") as file:
        write_rows(file, header, (_row(result, tasks) for result in found))
    return [out / NAME]


def _row(result: SubmissionResult, tasks: list[str]) -> Iterator[str | float]:
    graded = {task.task: task for task in result.tasks}
    yield from (cell(result.submission), number(result.score), number(result.max_score), cell(result.problem))
    for name in tasks:
        yield number(graded[name].score) if name in graded else ""
    for name in tasks:
        yield graded[name].status if name in graded else ""
    who = result.identity
    yield from map(cell, (who.platform, who.full_name, who.student_id, who.login, who.email))
    yield "yes" if who.late else ""
    yield cell("; ".join(who.members))
