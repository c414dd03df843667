"""What one item of a local run reports, as text properties that travel through workers, JUnit and HTML."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields

import pytest

from graders.grading import TaskGrading
from graders.results import CheckResult, fields_of

_PREFIX = "graders."


@dataclass(frozen=True)
class Record:
    """One check of one task. ``status`` is that of the check, or ``todo`` or ``waiting``.

    ``task_result`` is the whole task as JSON, for a failed check whose report shows pictures.
    """

    task: str
    check: str
    kind: str
    status: str
    task_status: str
    points: str
    message: str
    called_with: str
    returned: str
    expected: str
    explanation: str
    line: str
    notes: str
    finding: str
    finding_kind: str
    finding_line: str
    finding_message: str
    finding_hint: str
    task_result: str

    @classmethod
    def of(cls, grading: TaskGrading, result: CheckResult, notes: tuple[str, ...], pictures: bool) -> Record:
        """The record of one judged check, with what pictures of it are made from if asked for."""
        status: str = result.status
        if status == "skipped":
            status = "todo" if grading.status == "todo" else "waiting"
        problem = grading.problem
        found = grading.findings()[:1] if result.status == "failed" else ()
        return cls(
            task=grading.full_name,
            check=result.name,
            kind=result.kind,
            status=status,
            task_status=grading.status,
            points=f"{grading.task.points:g}",
            message=result.message,
            called_with=result.called_with,
            returned=result.returned,
            expected=result.expected,
            explanation=problem.explanation if problem else "",
            line=str(problem.line) if problem and problem.line else "",
            notes="\n".join(notes),
            finding=found[0].id if found else "",
            finding_kind=found[0].kind if found else "",
            finding_line=str(found[0].line or "") if found else "",
            finding_message=found[0].message if found else "",
            finding_hint=found[0].hint if found else "",
            task_result=_as_json(grading) if pictures and status == "failed" else "",
        )

    def properties(self) -> list[tuple[str, object]]:
        """As pytest's ``user_properties``."""
        return [(_PREFIX + key, str(value)) for key, value in vars(self).items()]


def _as_json(grading: TaskGrading) -> str:
    return json.dumps(grading.task_result(pictures=True), ensure_ascii=False, default=fields_of)


class CheckReport:
    """Reads a record back from a report; every field is empty for an item that is not ours."""

    def __init__(self, report: pytest.TestReport) -> None:
        found = {key.removeprefix(_PREFIX): str(value) for key, value in report.user_properties}
        self.is_ours = "task" in found
        self.record = Record(**{field.name: found.get(field.name, "") for field in fields(Record)})

    @property
    def status(self) -> str:
        """``passed``, ``failed``, ``todo`` or ``waiting``; empty for an item that is not ours."""
        return self.record.status
