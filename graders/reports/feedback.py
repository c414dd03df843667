"""Feedback in a few words, for places that hold no page: the score, and for each wrong task what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graders.reports.text import printable
from graders.results import SubmissionResult, TaskResult

MAX_MESSAGE = 300
#: What a student reads for the statuses that have no check to tell of.
_WORDS = {
    "missing": "no such function was handed in",
    "timeout": "it ran too long and was stopped",
    "memory": "it needed too much memory and was stopped",
    "crashed": "it ended the process that ran it",
}


@dataclass(frozen=True)
class Remark:
    """What to say of one task: a single line of plain text, not yet escaped for any format."""

    task: str
    status: str
    message: str
    finding: str = ""
    file: str = ""
    line: int | None = None


def score_line(result: SubmissionResult) -> str:
    """The points, for example ``31.5 / 88 points``."""
    return f"{result.score:g} / {result.max_score:g} points"


def remarks(result: SubmissionResult) -> list[Remark]:
    """A remark for each task that was begun and is not right, in the order of the course.

    Tasks for which there is the same to say, as where their file does not load, share one.
    """
    told: dict[tuple[str, str, str], list[Remark]] = {}
    for task in result.tasks:
        if task.status not in ("passed", "todo", "missing"):
            found = remark(task)
            topic = task.task.partition(".")[0]
            told.setdefault((topic, found.status, found.message), []).append(found)
    return [
        replace(same[0], task=f"{same[0].task} and {len(same) - 1} more") if len(same) > 1 else same[0]
        for same in told.values()
    ]


def remark(task: TaskResult) -> Remark:
    """The first failed check and the first finding of a task, in one line."""
    failed = next((check for check in task.checks if check.status == "failed"), None)
    finding = next((found for found in task.findings if found.kind != "advice"), None)
    problem = task.error
    parts = []
    if problem is not None:
        parts.append(f"{problem.type}: {problem.message}" + (f" (line {problem.line})" if problem.line else ""))
    elif failed is not None:
        parts.append(failed.message)
    else:
        parts.append(_WORDS.get(task.status, task.status))
    if finding is not None:
        parts.append(finding.message.rstrip(".") + (f" (line {finding.line})" if finding.line else ""))
    file = finding.file if finding else (problem.file or "") if problem else ""
    return Remark(
        task.task,
        task.status,
        ". ".join(one_line(part).rstrip(".") for part in parts if part) + ".",
        finding.id if finding else "",
        file,
        finding.line if finding else problem.line if problem else None,
    )


def lines(result: SubmissionResult) -> list[str]:
    """The whole feedback as lines of plain text: points, what went wrong, what is not begun."""
    if result.problem:
        return [f"This could not be graded: {one_line(result.problem)}"]
    unbegun = [task.task for task in result.tasks if task.status in ("todo", "missing")]
    found = [score_line(result)]
    found += [f"{remark.task}: {remark.status}. {remark.message}" for remark in remarks(result)]
    found += [one_line(note) for note in result.notes]
    if unbegun:
        found.append(f"{len(unbegun)} of {len(result.tasks)} tasks not begun")
    return found


def one_line(text: str) -> str:
    """Text without line breaks and control characters, shortened."""
    return printable(" ".join(text.split()), MAX_MESSAGE)
