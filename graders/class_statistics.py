"""What the results of a class say together, from one result at a time."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graders.curriculum import TOPIC_NAMES
from graders.results import SubmissionResult, TaskResult, TaskStatus

#: Fewer students than this say little of a task: its figures are shown, but greyed.
RELIABLE = 30
BINS = 10
_NOT_BEGUN: tuple[TaskStatus, ...] = ("todo", "missing")
_STOPPED: tuple[TaskStatus, ...] = ("timeout", "memory", "crashed")


@dataclass(frozen=True)
class Row:
    """One submission in the gradebook. ``passed`` counts the tasks done in each topic."""

    submission: str
    name: str
    score: float
    max_score: float
    passed: tuple[int, ...]
    unbegun: int
    stopped: int
    late: bool
    problem: str


@dataclass(frozen=True)
class Item:
    """One task over the class.

    Args:
        task: topic and name.
        students: how many were graded, whether or not they began the task.
        begun: how many began it.
        passed: how many passed it.
        discrimination: the correlation of passing it with the points in all other tasks (``None``: it cannot be said).
    """

    task: str
    students: int
    begun: int
    passed: int
    discrimination: float | None

    @property
    def difficulty(self) -> float:
        """The share of students who passed: the item's difficulty index."""
        return self.passed / self.students if self.students else 0.0


@dataclass(frozen=True)
class Cluster:
    """Students who gave the same wrong answer to a task, which no finding explains; the first failed check of one."""

    task: str
    submissions: tuple[str, ...]
    called_with: str
    returned: str
    expected: str
    message: str


@dataclass(frozen=True)
class Trouble:
    """A task that was stopped, or (``task`` empty) a submission that could not be graded."""

    submission: str
    task: str
    status: str
    message: str


@dataclass
class ClassStatistics:
    """The figures of a class. ``findings`` counts students by misconception and task; advice is left out."""

    rows: list[Row] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    findings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    clusters: list[Cluster] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    @property
    def scores(self) -> list[float]:
        """Points of those who were graded."""
        return [row.score for row in self.rows if not row.problem]

    @property
    def mean(self) -> float:
        """Mean of the points; 0 for nobody."""
        return statistics.fmean(self.scores) if self.scores else 0.0

    @property
    def median(self) -> float:
        """Median of the points; 0 for nobody."""
        return statistics.median(self.scores) if self.scores else 0.0

    def distribution(self) -> list[int]:
        """How many students reached 0 to 10 %, ... 90 to 100 % of the points."""
        counts = [0] * BINS
        for row in self.rows:
            if not row.problem and row.max_score:
                counts[min(BINS - 1, int(BINS * row.score / row.max_score))] += 1
        return counts


def class_statistics(results: Iterable[SubmissionResult]) -> ClassStatistics:
    """The figures of a class; of each result only a row of numbers is kept."""
    found = ClassStatistics()
    points: list[dict[str, float]] = []
    names: dict[str, None] = {}  # results of several versions may differ in their tasks
    begun: Counter[str] = Counter()
    same: dict[tuple[str, str], list[str]] = defaultdict(list)
    examples: dict[tuple[str, str], TaskResult] = {}
    for result in results:
        found.rows.append(_row(result))
        if result.problem:
            found.troubles.append(Trouble(result.submission, "", "ungraded", result.problem))
            continue
        names.update(dict.fromkeys(task.task for task in result.tasks))
        points.append({task.task: task.score for task in result.tasks})
        for task in result.tasks:
            begun[task.task] += int(task.status not in _NOT_BEGUN)
            _note(task, result.submission, found)
            if task.fingerprint:
                key = (task.task, task.fingerprint)
                same[key].append(result.submission)
                examples.setdefault(key, task)
    found.items = _items(list(names), points, begun)
    clusters = [_cluster(examples[key], who) for key, who in same.items() if len(who) > 1]
    found.clusters = sorted(clusters, key=lambda cluster: (-len(cluster.submissions), cluster.task))
    return found


def _row(result: SubmissionResult) -> Row:
    passed = Counter(task.task.partition(".")[0] for task in result.tasks if task.status == "passed")
    statuses = Counter(task.status for task in result.tasks)
    return Row(
        result.submission,
        result.identity.full_name or result.submission,
        result.score,
        result.max_score,
        tuple(passed[topic] for topic in TOPIC_NAMES),
        sum(statuses[status] for status in _NOT_BEGUN),
        sum(statuses[status] for status in _STOPPED),
        result.identity.late,
        result.problem,
    )


def _note(task: TaskResult, submission: str, found: ClassStatistics) -> None:
    for finding in task.findings:
        if finding.kind != "advice":
            found.findings[finding.id][task.task] += 1
    if task.status in _STOPPED:
        failed = next((check.message for check in task.checks if check.status == "failed"), "")
        found.troubles.append(Trouble(submission, task.task, task.status, failed))


def _cluster(example: TaskResult, submissions: Sequence[str]) -> Cluster:
    failed = next(check for check in example.checks if check.status == "failed")
    return Cluster(
        example.task, tuple(submissions), failed.called_with, failed.returned, failed.expected, failed.message
    )


def _items(names: Sequence[str], points: Sequence[Mapping[str, float]], begun: Counter[str]) -> list[Item]:
    items = []
    for name in names:
        theirs = [row for row in points if name in row]
        own = [row[name] for row in theirs]
        rest = [sum(row.values()) - row[name] for row in theirs]
        passed = sum(score > 0 for score in own)
        items.append(Item(name, len(theirs), begun[name], passed, correlation(own, rest)))
    return items


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Pearson's correlation; ``None`` where one of the two does not vary.

    Of the points in one task with those in all others, it is the corrected item-total correlation (Crocker and Algina,
    Introduction to Classical and Modern Test Theory, 1986, chapter 14).
    """
    if len(set(first)) < 2 or len(set(second)) < 2:
        return None
    return statistics.correlation(first, second)
