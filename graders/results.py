"""What grading gives: one record for each check, task and submission, and its form as JSON.

Texts may be messages (``graders.language.messages``). JSON holds them in English; what else a language needs to say the
same stands beside them, below ``words``, by the names of the fields.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from graders.displays.records import Display, display_from_json
from graders.language.messages import parts_of, with_parts

SCHEMA = 1

CheckKind = Literal["reference", "finite_difference", "graph", "effects", "property", "cost", "error"]
CheckStatus = Literal["passed", "failed", "skipped"]
TaskStatus = Literal["passed", "failed", "error", "timeout", "memory", "crashed", "todo", "missing"]


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
class Excerpt:
    """Some lines of a student's file around the one that matters; ``first`` is the number of the first (1-based)."""

    first: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """A call of the student's that was under way when an exception was raised."""

    file: str
    line: int
    source: str


@dataclass(frozen=True)
class Problem:
    """What stopped a task, with the student's own line, what stands around it, and the calls that led there."""

    type: str
    message: str
    explanation: str = ""
    file: str | None = None
    line: int | None = None
    source: str | None = None
    excerpt: Excerpt | None = None
    trail: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class Finding:
    """A named misconception, mistake or piece of advice, with the lines of the student's file where it shows.

    ``values`` is what filled the placeholders of the message, and ``variant`` the task that has a message of its own
    for this id (empty: it is the catalogue's); both let a page tell the same in another language.
    """

    id: str
    kind: Literal["misconception", "mistake", "advice"]
    file: str
    line: int | None
    evidence: tuple[str, ...]
    message: str
    hint: str
    excerpt: Excerpt | None = None
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    variant: str = ""


@dataclass(frozen=True)
class TaskResult:
    """One task. It scores all of its points or none.

    ``displays`` is what pictures of it are made from; ``fingerprint`` is the same for wrong answers without a finding
    that do the same (``graders.fingerprint``).
    """

    task: str
    status: TaskStatus
    score: float
    max_score: float
    checks: tuple[CheckResult, ...]
    findings: tuple[Finding, ...] = ()
    error: Problem | None = None
    displays: tuple[Display, ...] = ()
    fingerprint: str = ""


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

    ``notes`` tells what is odd about its files; ``problem`` why it could not be graded at all; ``date`` when it was
    graded (UTC, ISO 8601). ``key`` stands for all that the result depends on (empty: it is not the last word).
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
    date: str = ""
    identity: Identity = field(default_factory=Identity)
    key: str = ""

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
        found: dict[str, object] = json.loads(json.dumps(self.fields(), default=fields_of))
        return found

    def fields(self) -> dict[str, object]:
        """The same with the records inside left as they are: much quicker to make."""
        fields = fields_of(self)
        first = {"schema": SCHEMA, "submission": fields.pop("submission")}
        return {**first, "score": self.score, "max_score": self.max_score, **fields}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> SubmissionResult:
        """The result that :meth:`to_json` wrote. Raises ``KeyError`` or ``TypeError`` for anything else."""
        fields = {name: value for name, value in stored.items() if name not in ("schema", "score", "max_score")}
        fields["tasks"] = tuple(task_from_json(task) for task in fields["tasks"])
        fields["notes"] = tuple(fields["notes"])
        identity = fields["identity"]
        fields["identity"] = Identity(**{**identity, "members": tuple(identity["members"])})
        return cls(**_told(fields))


#: records with texts that may be messages
_TELLING = (CheckResult, Problem, Finding, SubmissionResult)


def fields_of(record: object) -> dict[str, Any]:
    """The fields of a record, and ``words`` where texts among them are messages: what ``json`` asks for each record."""
    fields = dict(vars(record))
    words = {}
    if isinstance(record, _TELLING):
        words = {name: parts for name, value in fields.items() if (parts := parts_of(value))}
    return {**fields, "words": words} if words else fields


def _told(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record with messages for those of which there are ``words``."""
    fields = dict(stored)
    for name, parts in fields.pop("words", {}).items():
        fields[name] = with_parts(fields[name], parts)
    return fields


def task_from_json(stored: Mapping[str, Any]) -> TaskResult:
    """The task whose ``asdict`` was written as JSON. Raises ``KeyError`` or ``TypeError`` for anything else."""
    checks = tuple(CheckResult(**_told(check)) for check in stored["checks"])
    findings = tuple(_finding(finding) for finding in stored["findings"])
    error = None if stored["error"] is None else _problem(stored["error"])
    displays = tuple(display_from_json(display) for display in stored.get("displays", ()))
    return TaskResult(**{**stored, "checks": checks, "findings": findings, "error": error, "displays": displays})


def _finding(stored: Mapping[str, Any]) -> Finding:
    evidence = tuple(stored["evidence"])
    return Finding(**_told({**stored, "evidence": evidence, "excerpt": _excerpt(stored.get("excerpt"))}))


def _problem(stored: Mapping[str, Any]) -> Problem:
    trail = tuple(Frame(**frame) for frame in stored.get("trail", ()))
    return Problem(**_told({**stored, "excerpt": _excerpt(stored.get("excerpt")), "trail": trail}))


def _excerpt(stored: Mapping[str, Any] | None) -> Excerpt | None:
    return None if stored is None else Excerpt(stored["first"], tuple(stored["lines"]))


def count(tasks: tuple[TaskResult, ...]) -> Mapping[str, int]:
    """How many tasks have each status, those that there are, in the order of ``TaskStatus``."""
    totals = Counter(task.status for task in tasks)
    return {status: totals[status] for status in get_args(TaskStatus) if status in totals}
