"""Evidence for misconceptions, of four kinds, each in its own module: value, trace, source, error."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graders.cases import Case
from graders.results import CheckResult
from graders.tasks import Task
from graders.trial import Trial
from graders.values import Observation


@dataclass(frozen=True)
class Evidence:
    """One sign of one entry of the catalogue.

    Args:
        kind: ``value``, ``trace``, ``source`` or ``error``.
        id: the entry.
        decisive: whether it names a mistake on its own.
        line: the student's line, where this evidence has one.
        numbers: what a message can tell.
        beside_source: counts only beside evidence of the source.
    """

    kind: str
    id: str
    decisive: bool
    line: int | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)
    beside_source: bool = False


@dataclass(frozen=True, eq=False)
class Witness:
    """What is known of a wrong answer.

    Args:
        full_name: ``topic.task``.
        task: the task.
        trials: its cases with their right outcomes.
        failed: the check that failed.
        observe: performs a case (once; the result is kept).
        failing: the case on which the check failed.
        source: the text of the student's file.
    """

    full_name: str
    task: Task
    trials: Sequence[Trial]
    failed: CheckResult
    observe: Callable[[Case], Observation]
    failing: Case
    source: str
