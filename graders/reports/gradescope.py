"""Gradescope's ``results.json``, one for each submission: ``OUT/gradescope/<submission>/results.json``.

All text is sent as plain text, which Gradescope shows as it is. Every test is visible: a hidden one would hide the
total from the student.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from graders.reports.feedback import remark, score_line
from graders.reports.files import safe_name, whole_file
from graders.reports.text import printable
from graders.results import SubmissionResult, TaskResult

_MAX_OUTPUT = 4000


def write(results: Iterable[SubmissionResult], out: Path) -> list[Path]:
    """Write the files; results are taken one at a time."""
    paths = []
    for result in results:
        path = out / "gradescope" / safe_name(result.submission) / "results.json"
        with whole_file(path, errors="replace") as file:
            json.dump(document(result), file, ensure_ascii=False, indent=1)
        paths.append(path)
    return paths


def document(result: SubmissionResult) -> dict[str, object]:
    """One submission as Gradescope reads it."""
    topics: dict[str, int] = {}
    tests = []
    for position, task in enumerate(result.tasks):
        name = task.task.partition(".")[0]
        start = topics.setdefault(name, position)
        tests.append(_test(task, f"{len(topics)}.{position - start + 1}"))
    return {
        "score": result.score,
        "execution_time": round(result.seconds, 3),
        "output": _overview(result),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {
            "submission": result.submission,
            "seed": result.seed,
            "suite": result.suite,
            "torch": result.torch,
            "isolation": result.isolation,
        },
        "tests": tests,
    }


def _overview(result: SubmissionResult) -> str:
    lines = [f"This could not be graded: {result.problem}"] if result.problem else [score_line(result)]
    lines += result.notes
    lines.append(f"seed {result.seed}, suite {result.suite}, torch {result.torch}")
    return printable("\n".join(lines), _MAX_OUTPUT)


def _test(task: TaskResult, number: str) -> dict[str, object]:
    topic, _, name = task.task.partition(".")
    return {
        "name": f"{topic}: {name}",
        "number": number,
        "score": task.score,
        "max_score": task.max_score,
        "status": "passed" if task.status == "passed" else "failed",
        "output": printable(_output(task), _MAX_OUTPUT),
        "tags": [topic, task.status, *(finding.id for finding in task.findings if finding.kind != "advice")],
        "visibility": "visible",
        "extra_data": {"task": task.task, "status": task.status},
    }


def _output(task: TaskResult) -> str:
    """What went wrong, the values of the first failed check, and the hints of what was named."""
    if task.status == "passed":
        return "\n".join(["passed", *(f"Advice: {finding.message} {finding.hint}" for finding in task.findings)])
    if task.status in ("todo", "missing"):
        return "not begun" if task.status == "todo" else remark(task).message
    lines = [remark(task).message]
    failed = next((check for check in task.checks if check.status == "failed"), None)
    if failed is not None:
        rows = (("called with", failed.called_with), ("returned", failed.returned), ("expected", failed.expected))
        lines += [f"{label:<12}{text}" for label, text in rows if text]
    lines += [f"Ask yourself: {finding.hint}" for finding in task.findings]
    return "\n".join(lines)
