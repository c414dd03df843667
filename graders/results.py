"""What grading gives: one record for each check, task and submission, and its form as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

SCHEMA = 1

CheckKind = Literal["reference", "finite_difference", "graph", "effects", "property", "cost", "error"]
CheckStatus = Literal["passed", "failed", "skipped"]
TaskStatus = Literal["passed", "failed", "todo", "missing", "error", "timeout", "memory", "crashed"]


@dataclass(frozen=True)
class CheckResult:
    """One check of one task. ``kind`` is ``error`` where the student's code raised or was stopped."""

    name: str
    kind: CheckKind
    status: CheckStatus
    called_with: str = ""
    expected: str = ""
    returned: str = ""
    message: str = ""


@dataclass(frozen=True)
class Problem:
    """What stopped a task, with the student's own line."""

    type: str
    message: str
    explanation: str = ""
    file: str | None = None
    line: int | None = None
    source: str | None = None


@dataclass(frozen=True)
class Finding:
    """A named misconception, mistake or piece of advice."""

    id: str
    kind: Literal["misconception", "mistake", "advice"]
    file: str
    line: int | None
    evidence: tuple[str, ...]
    message: str
    hint: str


@dataclass(frozen=True)
class TaskResult:
    """One task. It scores all of its points or none."""

    task: str
    status: TaskStatus
    score: float
    max_score: float
    checks: tuple[CheckResult, ...]
    findings: tuple[Finding, ...] = ()
    error: Problem | None = None


@dataclass(frozen=True)
class Identity:
    """Who handed in, as a learning platform's export tells it; empty where it does not.

    ``student_id`` is the platform's own number: Canvas' user, Moodle's participant, Gradescope's submission.
    """

    platform: str = ""
    full_name: str = ""
    student_id: str = ""
    login: str = ""
    email: str = ""
    late: bool = False
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class SubmissionResult:
    """One submission.

    ``notes`` tells what is odd about its files; ``problem`` why it could not be graded at all.
    """

    submission: str
    seed: int
    suite: str
    torch: str
    seconds: float
    tasks: tuple[TaskResult, ...]
    notes: tuple[str, ...] = ()
    isolation: str = "none"
    problem: str = ""
    identity: Identity = field(default_factory=Identity)

    @property
    def score(self) -> float:
        """Points reached."""
        return float(sum(task.score for task in self.tasks))

    @property
    def max_score(self) -> float:
        """Points to be had."""
        return float(sum(task.max_score for task in self.tasks))

    def to_json(self) -> dict[str, object]:
        """The result as the contract's JSON object."""
        fields = asdict(self)
        return {
            "schema": SCHEMA,
            "submission": fields.pop("submission"),
            "score": self.score,
            "max_score": self.max_score,
            **fields,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> SubmissionResult:
        """The result that :meth:`to_json` wrote. Raises ``KeyError`` or ``TypeError`` for anything else."""
        fields = {name: value for name, value in stored.items() if name not in ("schema", "score", "max_score")}
        fields["tasks"] = tuple(_task(task) for task in fields["tasks"])
        fields["notes"] = tuple(fields["notes"])
        identity = fields["identity"]
        fields["identity"] = Identity(**{**identity, "members": tuple(identity["members"])})
        return cls(**fields)


def _task(stored: Mapping[str, Any]) -> TaskResult:
    checks = tuple(CheckResult(**check) for check in stored["checks"])
    findings = tuple(Finding(**{**finding, "evidence": tuple(finding["evidence"])}) for finding in stored["findings"])
    error = None if stored["error"] is None else Problem(**stored["error"])
    return TaskResult(**{**stored, "checks": checks, "findings": findings, "error": error})


def count(tasks: tuple[TaskResult, ...]) -> Mapping[str, int]:
    """How many tasks have each status, in the order of first appearance."""
    totals: dict[str, int] = {}
    for task in tasks:
        totals[task.status] = totals.get(task.status, 0) + 1
    return totals
