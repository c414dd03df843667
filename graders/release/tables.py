"""From a task to its table: inputs, right outcomes and wrong ones, computed for one seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from graders.curriculum import find
from graders.evidence.value import given, programs, words
from graders.kit.table import JUDGES, PLAIN, Row, Table
from graders.late import is_late
from graders.misconceptions import catalogue
from graders.oracles.expectation import Expectation, Prediction
from graders.oracles.form import Answer, sealed
from graders.oracles.formatting import case_text
from graders.preparation import drawn_trials, trials
from graders.tasks import Task
from graders.trial import Trial


def table(full_name: str, seed: int) -> Table:
    """The table of a task. Raises ``ValueError`` for a judge that a kit could not import."""
    _, task = find(full_name)
    drawn = sorted(drawn_trials(full_name, seed), key=lambda trial: len(case_text(trial.case)))
    return Table(
        plain={name: getattr(task, name) for name in PLAIN},
        judges={name: _judge_name(full_name, getattr(task, name)) for name in JUDGES if getattr(task, name)},
        has_witness=task.witness is not None,
        rows=tuple(_row(full_name, task, trial) for trial in trials(full_name, seed)),
        drawn=tuple(_row(full_name, task, trial, with_wrong=False) for trial in drawn),
        words=_words(full_name),
    )


def _judge_name(full_name: str, judge: str | Callable[..., object]) -> str:
    """The word, or the name of the function in the topic's ``judges``, the one module of a topic that a kit holds."""
    if isinstance(judge, str):
        return judge
    home = f"graders.topics.{full_name.split('.')[0]}.judges"
    if judge.__module__ != home:
        raise ValueError(f"{judge.__name__} of {full_name} must stand in {home}: a kit holds no other code of a topic.")
    return judge.__name__


def _row(full_name: str, task: Task, trial: Trial, with_wrong: bool = True) -> Row:
    late = task.late(trial.case) if task.late is not None and is_late(trial.case) else None
    wrong = {
        # What a program without a name does is told in its place; here it only competes.
        f"unnamed: {number}" if name.startswith("unnamed") else name: tuple(
            _sealed(full_name, given(program, trial.case)) for program in variants
        )
        for number, (name, variants) in enumerate(programs(full_name).items() if with_wrong else ())
    }
    expectation = cast(Expectation, _sealed(full_name, trial.expectation))
    return Row(trial.case, expectation, trial.witness, late, wrong)


def _sealed(full_name: str, found: Expectation | None) -> Expectation | None:
    """An expectation whose prediction can be compared but not read."""
    if found is None or not isinstance(found.returned, Prediction):
        return found
    answer = cast(Answer, found.returned.answer)
    return replace(found, returned=Prediction(sealed(answer, full_name), found.returned.form))


def _words(full_name: str) -> dict[str, tuple[str, str]]:
    own = {name: words(full_name, name) for name in catalogue()}
    return {name: (said.message, said.hint) for name, said in own.items() if said is not None}
