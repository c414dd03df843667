"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from graders.cases import Case, Differentiate
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.oracles.expectation import Expectation, Expected, OneOf, Tensor
from graders.preparation import trials
from graders.topics.custom_functions.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import ErrorRecord, Observation, TensorValue, Value
from tests.misconceptions.fitting import fits

_CONSTANT = "a copy or a detached tensor is a constant to the second derivative, wherever it is kept"
_CUT = "whatever ends the graph in backward leaves no second derivative"
_NEVER = "an answer that is always False has one value"

#: Pairs of which some variants have the same numbers for every input, and why: only the source can name one of them.
SAME_NUMBERS = {
    "MulAdd": {
        ("custom-ctx-attribute", "custom-saved-intermediate"): _CONSTANT,
        ("custom-ctx-attribute", "unnamed: saved tensors detached"): _CONSTANT,
        ("custom-saved-intermediate", "unnamed: saved tensors detached"): _CONSTANT,
        ("numpy-breaks-graph", "unnamed: recording off in backward"): _CUT,
    },
    "StableSigmoid": {
        ("custom-ctx-attribute", "custom-saved-intermediate"): _CONSTANT,
        ("custom-ctx-attribute", "unnamed: saved output detached"): _CONSTANT,
        ("custom-saved-intermediate", "unnamed: saved output detached"): _CONSTANT,
        ("numpy-breaks-graph", "unnamed: recording off in backward"): _CUT,
        ("unnamed: exponentials in backward", "where-nan-gradient"): "1 / (1 + exp(-x)) is one of the branches",
    },
    "central_difference": {
        (
            "fd-does-not-restore",
            "unnamed: half of the difference",
        ): "stepping down from the step up ends at x",
    },
    "gradients_agree": {
        **dict.fromkeys(combinations(("fd-does-not-restore", "fd-float32", "fd-forward-difference"), 2), _NEVER),
        ("fd-forward-difference", "unnamed: never"): _NEVER,
        ("fd-forward-difference", "unnamed: half of the slope"): _NEVER,
        ("fd-does-not-restore", "unnamed: never"): _NEVER,
        ("fd-float32", "unnamed: never"): _NEVER,
        ("fd-does-not-restore", "unnamed: half of the slope"): _NEVER,
        ("fd-float32", "unnamed: half of the slope"): _NEVER,
        ("unnamed: half of the slope", "unnamed: never"): _NEVER,
    },
}


def value_of(expected: Expected) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Tensor():
            dtype = expected.dtype or "float32"
            return TensorValue(np.asarray(expected.array, dtype=dtype), dtype)
        case OneOf():
            return value_of(expected.options[0])
        case bool():
            return expected
    return None


def observation_of(expectation: Expectation, trial: Trial) -> Observation:
    """What would be seen of a program that does exactly this."""
    if isinstance(expectation, Raising):
        return Observation("raised", error=ErrorRecord("RuntimeError", expectation.pattern))
    if expectation.raises:
        return Observation("raised", error=ErrorRecord(expectation.raises[0], ""))
    arguments = dict(trial.before)
    for name, after in expectation.after.items():
        before = arguments[name]
        assert isinstance(before, TensorValue) and after.value is not None
        arguments[name] = replace(before, array=after.value)
    returned = value_of(expectation.returned)
    if isinstance(returned, TensorValue):
        returned = replace(returned, requires_grad=bool(expectation.derivatives))
    return Observation(
        "returned",
        returned=returned,
        arguments=arguments,
        derivatives={name: value_of(item) for name, item in expectation.derivatives.items()},
        second_derivatives={name: value_of(item) for name, item in expectation.second_derivatives.items()},
    )


def observed(program: Program, seed: int, task: str) -> list[tuple[Trial, Observation]]:
    """The probes for which the program gives something certain, with what it gives."""
    pairs = [(trial, given(program, trial.case)) for trial in trials(f"custom_functions.{task}", seed)]
    return [(trial, observation_of(found, trial)) for trial, found in pairs if found is not None]


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("task", list(PROGRAMS))
def test_only_the_listed_pairs_have_the_same_numbers(task: str, seed: int) -> None:
    models, same = PROGRAMS[task], set()
    for name, variants in models.items():
        for variant in variants:
            seen = observed(variant, seed, task)
            others = (other for other in models if other != name)
            same |= {tuple(sorted((name, other))) for other in others if any(fits(one, seen) for one in models[other])}
    assert same == {tuple(sorted(pair)) for pair in SAME_NUMBERS[task]}


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_each_wrong_program_recognises_itself_and_no_right_answer(task: str) -> None:
    right = [
        (trial, observation_of(trial.expectation, trial))
        for trial in trials(f"custom_functions.{task}", 1)
        if not is_late(trial.case)
    ]
    for name, variants in PROGRAMS[task].items():
        recognised = [fits(variant, observed(variant, 1, task)) for variant in variants]
        assert any(recognised), name
        # Of the ways to step back and forth, some lead back to the last bit for some inputs, and then all is right.
        assert all(recognised) or name == "fd-does-not-restore", name
        assert not any(fits(variant, right) for variant in variants), name


def is_late(case: Case) -> bool:
    """Of a case with something between call and backward, the task's own judge knows what is right."""
    return isinstance(case.follow_up, Differentiate) and bool(case.follow_up.between)
