"""For GitHub: the step summary, annotations, and the points in the form that GitHub Classroom's reporter reads.

``OUT/github/summary.md`` goes to ``$GITHUB_STEP_SUMMARY``, ``annotations.txt`` to standard output, and
``<submission>.json``, encoded as base64, to the reporter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from graders.reports.escaping import entities
from graders.reports.feedback import one_line, remark, remarks, score_line
from graders.reports.files import safe_name, whole_file
from graders.reports.workflow_commands import annotated
from graders.results import SubmissionResult, TaskResult, count

#: GitHub drops a summary above 1 MiB altogether.
MAX_SUMMARY = 1_000_000
_RESERVE = 400
_SYMBOLS = {"passed": "✅", "todo": "⬜", "missing": "⬜"}
_WRONG = "❌"


def write(results: Iterable[SubmissionResult], out: Path, directory: str = "") -> list[Path]:
    """Write the files; results are taken one at a time.

    Args:
        results: the class, or the one submission of a repository.
        out: the files go into its directory ``github``.
        directory: where the submission lies in the repository, for annotations.
    """
    place = out / "github"
    paths = [place / "summary.md", place / "annotations.txt"]
    room, left = MAX_SUMMARY - _RESERVE, 0
    with whole_file(paths[0], errors="replace") as summary, whole_file(paths[1], errors="replace") as commands:
        for result in results:
            text = "" if left else "\n".join(_section(result)) + "\n\n"
            room -= len(text.encode("utf-8", "replace"))
            if left or room < 0:
                left += 1
            else:
                summary.write(text)
            commands.writelines(f"{line}\n" for line in annotated(result, directory))
            paths.append(_write_points(result, place))
        if left:
            summary.write(f"{left} more submissions find no room here; the artifact of this run has them all.\n")
    return paths


def _write_points(result: SubmissionResult, place: Path) -> Path:
    path = place / f"{safe_name(result.submission)}.json"
    with whole_file(path, errors="replace") as file:
        json.dump(classroom(result), file)
    return path


def classroom(result: SubmissionResult) -> dict[str, object]:
    """The points as GitHub Classroom's reporter reads them."""
    tests = [_test(task) for task in result.tasks]
    status = "pass" if all(task.status == "passed" for task in result.tasks) else "fail"
    return {
        "version": 3,
        "status": "error" if result.problem else status,
        "max_score": result.max_score,
        "tests": tests,
    }


def _test(task: TaskResult) -> dict[str, object]:
    passed = task.status == "passed"
    told = remark(task)
    return {
        "name": task.task,
        "status": "pass" if passed else "fail",
        "score": task.score,
        "message": "" if passed else _unspoken(f"{task.status}: {told.message}"),
        "test_code": "",
        "filename": f"{task.task.partition('.')[0]}.py",
        "line_no": told.line or 0,
        "duration": 0,
    }


def _unspoken(text: str) -> str:
    """Text that the runner does not take for a command when the reporter prints it: none begins a line, none hides."""
    return one_line(text).replace("##[", "## [").replace("::", ": :")


def _section(result: SubmissionResult) -> Iterator[str]:
    """One submission in Markdown: its points, a table of what is wrong, a count of the rest."""
    yield f"## {entities(one_line(result.submission))}: {score_line(result)}"
    yield ""
    if result.problem:
        yield f"{_WRONG} **could not be graded**: {entities(one_line(result.problem))}"
        return
    told = remarks(result)
    if told:
        yield "| task | | what went wrong |"
        yield "| --- | --- | --- |"
        for item in told:
            name = f" `{item.finding}`" if item.finding else ""
            yield f"| {entities(item.task)} | {_WRONG} {item.status} | {entities(item.message)}{name} |"
        yield ""
    counts = count(result.tasks).items()
    yield ", ".join(f"{_SYMBOLS.get(status, _WRONG)} {number} {status}" for status, number in counts)
    for note in result.notes:
        yield f"- {entities(one_line(note))}"
    yield ""
    yield f"seed {result.seed}, suite {entities(result.suite)}, torch {entities(result.torch)}"
