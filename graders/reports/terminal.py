"""What a student reads in the terminal: a failure in a few lines, a table by topic, the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.curriculum import topics
from graders.grading import TaskGrading
from graders.reports.local import CheckReport, Record
from graders.reports.source import definition_line, source_line
from graders.reports.text import printable
from graders.results import CheckResult

MAX_MESSAGE = 300
_WIDTH = 13


def failure_text(grading: TaskGrading, result: CheckResult, directory: Path) -> str:
    """Task, what went wrong, the values, and where to look next. None of our frames.

    Args:
        grading: the grading of the task.
        result: the failed check.
        directory: the submission, to name the file.
    """
    if grading.load_problem is not None and grading.task is not grading.topic.tasks[0]:
        return f"{grading.task.name}: {printable(result.message, MAX_MESSAGE)}"
    path = directory / f"{grading.topic.name}.py"
    line = definition_line(path, grading.task.name)
    place = f"{shown_path(path)}:{line}" if line else shown_path(path)
    first, *rest = failure_lines(grading, result, directory)
    look_at = _row("look at", f"{place}; for a hint: graders hint {grading.task.name}")
    return "\n".join([f"{grading.task.name}: {first}", *rest, look_at])


def failure_lines(grading: TaskGrading, result: CheckResult, directory: Path) -> list[str]:
    """What went wrong, and below it the values and what the student most likely believes."""
    path = directory / f"{grading.topic.name}.py"
    problem = grading.problem if result.kind == "error" else None
    lines = [printable(result.message, MAX_MESSAGE)]
    if problem is not None and problem.line and problem.source:
        lines.append(_row("your line", f"{shown_path(path)}:{problem.line}: {printable(problem.source, 120)}"))
    if problem is not None and problem.explanation:
        lines.append(_row("it means", problem.explanation))
    for label, text in (
        ("called with", result.called_with),
        ("returned", result.returned),
        ("expected", result.expected),
    ):
        if text:
            lines.append(_row(label, printable(text)))
    return [*lines, *_finding_lines(grading, result, path)]


def _finding_lines(grading: TaskGrading, result: CheckResult, path: Path) -> list[str]:
    """What the student most likely believes, on which line it shows, and a question."""
    lines: list[str] = []
    for found in grading.findings() if result.status == "failed" else ():
        lines.append(_row("most likely", printable(found.message)))
        if found.line and found.line != (grading.problem.line if grading.problem else None):
            lines.append(
                _row("it shows at", f"{shown_path(path)}:{found.line}: {printable(source_line(path, found.line), 120)}")
            )
        lines.append(_row("ask yourself", f"{found.hint}  (graders explain {found.id})"))
    return lines


def _row(label: str, text: str) -> str:
    return f"  {label:<{_WIDTH}}{text}"


def shown_path(path: Path) -> str:
    """A path as a person in the current directory would write it."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


class Summary:
    """Collects the reports of a run and prints the table at its end."""

    def __init__(self, config: pytest.Config, submission: str) -> None:
        self.config, self.submission = config, submission
        self.records: list[Record] = []

    @property
    def waiting(self) -> bool:
        """Whether a check waited for another."""
        return any(record.status == "waiting" for record in self.records)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember each judged check."""
        found = CheckReport(report)
        if report.when == "call" and found.is_ours:
            self.records.append(found.record)

    def statuses(self) -> dict[str, str]:
        """Task → status, for the tasks that were looked at."""
        found: dict[str, str] = {}
        for record in self.records:
            if found.get(record.task, "passed") == "passed":
                found[record.task] = record.task_status
        return found

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table, the notes, the score, and the next task."""
        statuses = self.statuses()
        if not statuses:
            return
        terminalreporter.section("your exercises")
        for line in [*table_lines(self.table_cells()), *self.closing_lines()]:
            terminalreporter.write_line(line)

    def table_cells(self) -> list[tuple[str, ...]]:
        """The rows of the table by topic, for the tasks that were looked at."""
        return table(self.statuses())

    def closing_lines(self) -> list[str]:
        """Notes and the next step, free of control characters."""
        return [printable(line) for line in [*self._notes(), *self._next(self.statuses())]]

    def _notes(self) -> list[str]:
        notes = {note for record in self.records for note in record.notes.splitlines()}
        return [f"note: {note}" for note in sorted(notes)]

    def _next(self, statuses: dict[str, str]) -> list[str]:
        for candidate in topics():
            for task in candidate.tasks:
                status = statuses.get(f"{candidate.name}.{task.name}", "passed")
                if status != "passed":
                    file = Path(self.submission) / f"{candidate.name}.py"
                    line = definition_line(file, task.name)
                    place = f"{shown_path(file)}:{line}" if line else shown_path(file)
                    word = "start with" if status == "todo" else "go on with"
                    return [f"{word} {task.name} in {place}    (stuck? graders hint {task.name})"]
        return ["Everything that was graded is done."]


def table(statuses: dict[str, str]) -> list[tuple[str, ...]]:
    """The topics with their counts and points, and the score.

    Args:
        statuses: full name of a task → its status; tasks that are absent were not looked at.

    Returns:
        Rows of (topic, done, wrong, todo, points).
    """
    rows: list[tuple[str, ...]] = []
    total = reached = 0.0
    for candidate in topics():
        seen = [task for task in candidate.tasks if f"{candidate.name}.{task.name}" in statuses]
        if not seen:
            continue
        status = [statuses[f"{candidate.name}.{task.name}"] for task in seen]
        points = sum(task.points for task, word in zip(seen, status, strict=True) if word == "passed")
        possible = sum(task.points for task in seen)
        done, todo = status.count("passed"), status.count("todo")
        counts = (str(done), str(len(seen) - done - todo), str(todo))
        rows.append((candidate.name, *counts, f"{points:g} / {possible:g}"))
        total, reached = total + possible, reached + points
    return [*rows, ("", "", "", "", f"{reached:g} / {total:g}")]


def table_lines(rows: list[tuple[str, ...]]) -> list[str]:
    """The table as text."""
    return [
        f"{topic:<22}{done:>6}{wrong:>7}{todo:>6}{points:>12}".rstrip()
        for topic, done, wrong, todo, points in [("topic", "done", "wrong", "todo", "points"), *rows]
    ]
