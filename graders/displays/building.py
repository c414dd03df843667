"""Which pictures a task gets, from what is known of it already; only a graph needs a call of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from graders.cases import Case
from graders.displays.graphs import graph, recorded
from graders.displays.matrices import matrix
from graders.displays.records import Display
from graders.displays.trainings import is_training, training
from graders.oracles.expectation import Prediction
from graders.oracles.formatting import case_text
from graders.results import CheckKind
from graders.trial import Trial
from graders.values import Observation

#: what a graph can explain
_GRAPH_KINDS: tuple[CheckKind, ...] = ("reference", "graph", "property", "finite_difference", "error")


def displays_of_failure(
    full_name: str, kind: CheckKind, trial: Trial, observe: Callable[[Case], Observation]
) -> tuple[Display, ...]:
    """The pictures of a task whose check of that kind failed.

    Args:
        full_name: ``topic.task``.
        kind: the kind of the failed check.
        trial: the case on which it failed, with its right outcome.
        observe: performs a case; what was observed before is kept.
    """
    if isinstance(trial.expectation.returned, Prediction):
        return ()  # the answer is to be found by thinking
    called_with = case_text(trial.case)
    observation = observe(trial.case)
    if is_training(trial.expectation):
        observation = replace(observation, path=observe(recorded(trial.case)).path)
        return _present(training(trial.case, trial.expectation, observation, called_with))
    found: list[Display | None] = []
    if kind != "error":
        found.append(matrix(trial.expectation, observation, called_with))
    if kind in _GRAPH_KINDS:
        found.append(graph(full_name, trial.case, observe(recorded(trial.case)).graph, called_with))
    return _present(*found)


def displays_of_success(trial: Trial, observation: Observation) -> tuple[Display, ...]:
    """The course of a training that went right, from its last case; nothing is called for it."""
    if not is_training(trial.expectation):
        return ()
    return _present(training(trial.case, trial.expectation, observation, case_text(trial.case), True))


def _present(*found: Display | None) -> tuple[Display, ...]:
    return tuple(display for display in found if display is not None)
