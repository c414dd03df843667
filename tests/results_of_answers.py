"""Results of answers of the bank, for tests of what is made from results."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graders.bank import answers, submission_of
from graders.curriculum import TOPIC_NAMES
from graders.grading import TaskGrading
from graders.results import SubmissionResult, TaskResult
from graders.session import InProcessSession
from tests.conftest import BANK, ROOT

SEED = 11


@cache
def task_result(name: str) -> TaskResult:
    """An answer's result with its pictures, for example of ``forward_graphs.product_graph.wrong.detached_factor``."""
    for answer in answers(BANK):
        if answer.name == name:
            with submission_of(answer) as directory:
                return _graded(InProcessSession(directory), f"{answer.topic}.{answer.task}")
    raise KeyError(name)


@cache
def solved(full_name: str) -> TaskResult:
    """The result of a reference solution."""
    return _graded(InProcessSession(ROOT / "solutions"), full_name)


def _graded(session: InProcessSession, full_name: str) -> TaskResult:
    try:
        return TaskGrading(session, full_name, SEED, 20.0).task_result(pictures=True)
    finally:
        session.close()


def submission(tasks: Sequence[TaskResult], name: str = "someone") -> SubmissionResult:
    """A submission of these tasks."""
    return SubmissionResult(
        name, SEED, "1.0.0", "2.13.0+cpu", 1.5, tuple(tasks), ("a note",), "process", date="2026-11-20T08:00:00Z"
    )


def not_started(full_name: str) -> TaskResult:
    """A task that was never begun."""
    return TaskResult(full_name, "todo", 0.0, 2.0, ())


MIXED = (
    "forward_graphs.product_graph.wrong.detached_factor",
    "gradient_zeroing.gradient_history.wrong.never_cleared",
    "second_derivatives.hessian.wrong.row_sums_on_diagonal",
    "logistic_regression.train.wrong.zeroed_before_the_loop",
    "weighted_backward.jacobian.wrong.no_retain",
)


def mixed() -> SubmissionResult:
    """A little of everything: right, wrong in several ways, stopped by an error, not started."""
    tasks = [solved("custom_functions.MulAdd"), *map(task_result, MIXED), solved("linear_regression.train_linear")]
    tasks.append(not_started("predictions.fresh_graphs"))
    tasks.sort(key=lambda task: TOPIC_NAMES.index(task.task.partition(".")[0]))
    return submission(tasks)
