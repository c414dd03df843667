"""Whether what was observed of an answer is what a wrong program does."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from graders.cases import Differentiate
from graders.checks import judge_values
from graders.effects import flatten
from graders.oracles.comparison import matches
from graders.oracles.expectation import Expectation, Tensor
from graders.trial import Trial
from graders.values import Observation, TensorValue, Value


@dataclass(frozen=True, eq=False)
class Raising(Expectation):
    """For a wrong program: an exception whose ``"Type: message"`` holds ``pattern``."""

    pattern: str = ""


def agrees(wrong: Expectation, trial: Trial, observation: Observation) -> bool:
    """Whether an observation is what a wrong program gives."""
    if not isinstance(wrong, Raising) and not wrong.raises and not matches(observation.returned, wrong.returned):
        return False
    return not differs(wrong, trial, observation) and _leaves(wrong, trial, observation)


def tells(wrong: Expectation, trial: Trial) -> bool:
    """Whether a wrong program says what no right one does, so that an answer of equal values need not be right."""
    return bool(_filled(wrong)) or _is_odd(wrong, trial)


def differs(expectation: Expectation, trial: Trial, observation: Observation) -> bool:
    """Whether an observation differs from an expectation."""
    if isinstance(expectation, Raising):
        error = observation.error
        return error is None or not re.search(expectation.pattern, f"{error.type}: {error.message}", re.DOTALL)
    if observation.outcome == "raised" and not expectation.raises:
        return True
    if not expectation.derivatives and observation.output_of_module is not None:
        observation = replace(observation, follow_up_error=None)  # a program without derivatives: it may not have any
    if judge_values(expectation, trial.case, observation) is not None:
        return True
    # A result without a graph has no derivatives to look at: it is not that of a program whose derivatives are known.
    return any(value is not None for value in expectation.derivatives.values()) and _plain(observation)


def _plain(observation: Observation) -> bool:
    return isinstance(observation.returned, TensorValue) and not observation.returned.requires_grad


def _is_odd(wrong: Expectation, trial: Trial) -> bool:
    """Whether a wrong program says what no right one does: a place in the graph, a new value of an argument.

    Nor does a right one say what the derivatives are where a judge of the task's own looks at them.
    """
    moved = {name for name, after in wrong.after.items() if after.value is not None}
    placed = isinstance(wrong.returned, Tensor) and wrong.returned.is_placed
    derived = isinstance(trial.case.follow_up, Differentiate) and bool(trial.case.follow_up.between)
    return placed or not moved <= set(trial.expectation.after) or (derived and bool(wrong.derivatives))


def _leaves(wrong: Expectation, trial: Trial, observation: Observation) -> bool:
    """Whether the gradients that a wrong program leaves were left, and beside them none that it clears."""
    left, found = set(_filled(wrong)), set(_grown(trial, observation))
    cleared = {name for name, after in wrong.after.items() if after.grad in ("none", "cleared")}
    return left <= found and not (left and found & cleared)


def _filled(wrong: Expectation) -> list[str]:
    """The arguments whose ``.grad`` a wrong program leaves filled."""
    return [name for name, after in wrong.after.items() if after.grad == "filled"]


def _grown(trial: Trial, observation: Observation) -> list[str]:
    """The arguments that were left with a gradient, and came without one or should have been cleared."""
    before, after = flatten(trial.before), flatten(observation.arguments)
    wanted = trial.expectation.after
    due = {name for name in wanted if wanted[name].grad in ("none", "cleared")}
    return [
        name for name, value in after.items() if _is_full(value) and (name in due or not _has_grad(before.get(name)))
    ]


def _is_full(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.grad is not None and bool(np.any(value.grad))


def _has_grad(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.grad is not None
