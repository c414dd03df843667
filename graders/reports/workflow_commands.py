"""GitHub's workflow commands: lines by which a step speaks to the runner, and annotates lines of code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import PurePosixPath

from graders.reports.feedback import one_line, remarks, score_line
from graders.results import SubmissionResult

#: GitHub shows so many of each kind for one step and drops the rest.
MAX_OF_A_KIND = 10


def command(name: str, message: str, **properties: str | int | None) -> str:
    """One command, whole on its line, whatever its texts hold.

    Args:
        name: ``error``, ``warning`` or ``notice``.
        message: what to show.
        properties: ``file``, ``line`` and ``title``; empty ones are left out.
    """
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{name} {given}::{_data(message)}" if given else f"::{name}::{_data(message)}"


def annotated(result: SubmissionResult, directory: str = "") -> list[str]:
    """What is wrong, at the student's own lines: errors for wrong tasks, warnings for advice, at most ten of each.

    Args:
        result: the submission.
        directory: where it lies in the repository.
    """
    if result.problem:
        return [command("error", one_line(result.problem), title="not graded")]
    points = json.dumps({"totalPoints": result.score, "maxPoints": result.max_score})
    wrong = [
        command("error", told.message, file=_path(directory, told.file, told.task), line=told.line, title=told.task)
        for told in remarks(result)
    ]
    return [
        *_limited("error", wrong, "wrong tasks"),
        *_limited("warning", list(_advice(result, directory)), "pieces of advice"),
        command("notice", score_line(result), title="Autograding complete"),
        command("notice", points, title="Autograding report"),  # by this title GitHub Classroom finds the points
    ]


def _advice(result: SubmissionResult, directory: str) -> Iterable[str]:
    for task in result.tasks:
        for found in task.findings:
            if found.kind == "advice":
                path = _path(directory, found.file, task.task)
                yield command("warning", one_line(found.message), file=path, line=found.line, title=task.task)


def _limited(name: str, commands: list[str], what: str) -> list[str]:
    if len(commands) <= MAX_OF_A_KIND:
        return commands
    left = len(commands) - MAX_OF_A_KIND + 1
    return [*islice(commands, MAX_OF_A_KIND - 1), command(name, f"{left} more {what} are in the summary of this run.")]


def _path(directory: str, file: str, task: str) -> str:
    name = PurePosixPath(file).name or f"{task.partition('.')[0]}.py"
    return str(PurePosixPath(directory) / name)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
