"""``gradebook.csv``: one row for each submission, one column for each task."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from graders.results import SubmissionResult

#: A spreadsheet runs a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def gradebook(results: Sequence[SubmissionResult]) -> str:
    """The table as CSV text.

    Columns: submission, score, max_score, problem, one for each task (points), one for each task (status).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    tasks = [task.task for task in results[0].tasks] if results else []
    writer.writerow(["submission", "score", "max_score", "problem", *tasks, *(f"{task} status" for task in tasks)])
    for result in results:
        writer.writerow(
            [
                cell(result.submission),
                f"{result.score:g}",
                f"{result.max_score:g}",
                cell(result.problem),
                *(f"{task.score:g}" for task in result.tasks),
                *(task.status for task in result.tasks),
            ]
        )
    return out.getvalue()


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before one that looks like it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
