"""The card of one task: what it shows, and what it leaves to other places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graders.curriculum import find
from graders.displays.records import Display, GraphDisplay
from graders.results import CheckResult, TaskResult

#: a sign for each status, so that colour is never alone
SYMBOLS = {"passed": "✓", "failed": "✗", "skipped": "…"}
#: Nodes of graphs in one page. Who has everything to mend begins at the top; the other graphs come when that is done.
MAX_NODES = 60
_OPEN = ("todo", "missing")


@dataclass(frozen=True)
class Card:
    """One task as its card shows it.

    Args:
        result: the task.
        id: what ids inside the card begin with.
        displays: its pictures, as far as the page has room for them.
    """

    result: TaskResult
    id: str
    displays: tuple[Display, ...]

    def __hash__(self) -> int:
        """Without the pictures, which are long, and the same wherever what is told of them is the same."""
        task = self.result
        checks = () if self.style == "passed" else task.checks
        return hash((self.id, task.task, task.status, checks, task.findings, task.error))

    @property
    def topic(self) -> str:
        """The topic that the task belongs to."""
        return self.result.task.partition(".")[0]

    @cached_property
    def name(self) -> str:
        """The name of the function or class."""
        return self.result.task.partition(".")[2]

    @cached_property
    def known(self) -> bool:
        """Whether this version of the exercises has the task; a result may come from another one."""
        try:
            find(self.result.task)
        except KeyError:
            return False
        return True

    @cached_property
    def style(self) -> str:
        """``passed``, ``todo`` or ``wrong``."""
        status = self.result.status
        return status if status == "passed" else "todo" if status in _OPEN else "wrong"

    @property
    def symbol(self) -> str:
        """The sign of its status."""
        return {"passed": SYMBOLS["passed"], "todo": "○"}.get(self.style, SYMBOLS["failed"])

    @cached_property
    def shown_checks(self) -> list[CheckResult]:
        """The checks that were judged."""
        return [check for check in self.result.checks if check.status != "skipped"]

    @property
    def waiting(self) -> int:
        """How many checks wait for another."""
        return len(self.result.checks) - len(self.shown_checks)

    @cached_property
    def failed(self) -> CheckResult | None:
        """The check that failed first."""
        return next((check for check in self.result.checks if check.status == "failed"), None)

    @property
    def shows_line(self) -> bool:
        """Whether a finding shows the line of the exception already."""
        error = self.result.error
        return error is not None and any(
            finding.excerpt is not None and finding.line == error.line for finding in self.result.findings
        )


def cards(tasks: Sequence[TaskResult]) -> list[Card]:
    """The cards of a page, which share its room for pictures."""
    room = MAX_NODES
    made = []
    for index, task in enumerate(tasks):
        shown = []
        for display in task.displays:
            nodes = _nodes(display)
            if nodes <= room:
                shown.append(display)
                room -= nodes
        made.append(Card(task, f"t{index}-", tuple(shown)))
    return made


def _nodes(display: Display) -> int:
    """How much of a page a picture takes: of a graph its nodes, anything else next to nothing."""
    if not isinstance(display, GraphDisplay):
        return 0
    return len(display.yours.nodes) + (len(display.expected.nodes) if display.expected else 0)


def single(task: TaskResult) -> Card:
    """The card of a task that stands alone, with all of its pictures."""
    return Card(task, f"{task.task}-", task.displays)
