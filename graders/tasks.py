"""What a task is: its cases, its oracle, and what else must hold. A topic is a list of tasks in one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hypothesis.strategies import SearchStrategy

from graders.cases import Case
from graders.curriculum import title
from graders.oracles.expectation import Expectation, Expected
from graders.oracles.mismatch import Mismatch
from graders.topics.draw import Draw
from graders.values import Observation

Judge = Callable[[Case, Observation], Mismatch | None]


@dataclass(frozen=True, eq=False)
class Task:
    """One function or class that a student writes.

    Args:
        name: the name of the function or class.
        summary: what it does, in a few words.
        cases: the calls that every check looks at, the worked example first unless it is long.
        reference: the right outcome of a case, by torch's own float64 values or a closed form.
        hints: three steps, questions before answers, never the code.
        points: what it is worth.
        graph: whether returned tensors must be attached to a graph or free of one, or a judge of the graph.
        witness: the right derivatives of a case by finite differences (``None`` for a case without).
        also: a further judge of the returned value, for what an expectation cannot say.
        late: the right derivatives of a case with something between the call and the backward pass.
        drawn: a strategy for further cases, for the property check.
        effects: a judge of effects beyond those that hold for every task.
        cost: a judge of passes and calls; ``cost_name`` says what it demands.
        may_change: global state that the task changes rightly, in the words of ``observation.state``.
        evidence: the kinds of evidence that say what a wrong answer shows.
    """

    name: str
    summary: str
    cases: Callable[[Draw], Sequence[Case]]
    reference: Callable[[Case], Expectation]
    hints: tuple[str, str, str]
    points: float = 2.0
    graph: Literal["", "attached", "plain"] | Judge = ""
    witness: Callable[[Case], Expectation | None] | None = None
    drawn: Callable[[], SearchStrategy[Case]] | None = None
    also: Judge | None = None
    late: Callable[[Case], Mapping[str, Expected]] | None = None
    effects: Judge | None = None
    cost: Judge | None = None
    cost_name: str = "costs no more than it may"
    may_change: tuple[str, ...] = ()
    evidence: tuple[Literal["value", "trace", "source", "error"], ...] = ("value", "trace", "source", "error")


@dataclass(frozen=True, eq=False)
class Topic:
    """One file of a submission: its name without ``.py``, and its tasks in order."""

    name: str
    tasks: tuple[Task, ...]

    @property
    def title(self) -> str:
        """What it is called in English."""
        return title(self.name)

    def task(self, name: str) -> Task:
        """The task of that name. Raises ``KeyError`` where there is none."""
        for task in self.tasks:
            if task.name == name:
                return task
        raise KeyError(name)
