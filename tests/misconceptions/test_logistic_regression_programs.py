"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

import re
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from graders.cases import UseModule
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, Number, Tensor
from graders.preparation import trials
from graders.topics.logistic_regression.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import (
    ErrorRecord,
    MappingValue,
    ModuleValue,
    Observation,
    SequenceValue,
    TensorValue,
    Value,
)
from tests.misconceptions.fitting import fits

_NEVER_MOVES = (
    "item-before-backward",
    "missing-step",
    "optimizer-on-wrong-params",
    "rebind-in-no-grad",
    "requires-grad-on-loss",
    "step-before-backward",
    "zero-between-backward-and-step",
)

#: Pairs with the same numbers for every input, and why: only the source or the trace can name one of them.
SAME_NUMBERS: dict[str, dict[tuple[str, str], str]] = {
    "make_blobs": {},
    "LogisticRegression": {},
    "binary_cross_entropy": {},
    "accuracy": {},
    "train": {
        **dict.fromkeys(combinations(_NEVER_MOVES, 2), "the model never moves, whatever keeps it from moving"),
        ("sum-mean-factor", "unnamed: another learning rate"): "steps are as much longer as the loss is larger",
        ("missing-zero", "zero-a-copy"): "what is cleared is not .grad, so nothing is",
        ("missing-zero", "step-before-backward"): "a step above the backward pass in a loop that never clears is both",
        ("step-before-backward", "zero-a-copy"): "the same, where what is cleared is not .grad",
        ("step-before-backward", "unnamed: one update less"): "the last update may be missing or undone for any reason",
    },
    "decision_boundary": {},
}

#: a message of torch or Python for each pattern that a program expects
_MESSAGES = (
    ("ValueError", "Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1]))"),
    ("ValueError", "Using a target size (torch.Size([1])) that is different to the input size (torch.Size([]))"),
    ("RuntimeError", "one of the variables has been modified by an inplace operation"),
    ("RuntimeError", "The size of tensor a (3) must match the size of tensor b (2)"),
)


def value_of(expected: Expected) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Tensor():
            dtype = expected.dtype or "float64"
            asked, leaf = expected.requires_grad is not False, bool(expected.is_leaf)
            return TensorValue(np.asarray(expected.array, dtype=dtype), dtype, asked, leaf)
        case Number():
            return expected.value
        case list():
            return SequenceValue("list", tuple(map(value_of, expected)))
        case dict():
            return MappingValue({name: value_of(item) for name, item in expected.items()})
        case int() | None:
            return expected
    raise AssertionError(expected)


def argument_of(name: str, before: Value, after: dict[str, ArgumentAfter]) -> Value:
    """An argument as a program leaves it."""
    if isinstance(before, ModuleValue):
        moved = {key: argument_of(f"{name}.{key}", value, after) for key, value in before.parameters.items()}
        return replace(before, parameters=moved)
    new = after.get(name)
    if new is None or new.value is None or not isinstance(before, TensorValue):
        return before
    return replace(before, array=np.asarray(new.value, dtype=before.dtype))


def observation_of(expectation: Expectation, trial: Trial) -> Observation:
    """What would be seen of a program that does exactly this."""
    if isinstance(expectation, Raising):
        found = [(kind, text) for kind, text in _MESSAGES if re.search(expectation.pattern, f"{kind}: {text}")]
        return Observation("raised", error=ErrorRecord(*found[0]))
    if expectation.raises:
        return Observation("raised", error=ErrorRecord(expectation.raises[0], ""))
    after = dict(expectation.after)
    arguments = {name: argument_of(name, value, after) for name, value in trial.before.items()}
    derivatives = {name: value_of(value) for name, value in expectation.derivatives.items()}
    if not isinstance(trial.case.follow_up, UseModule):
        returned = value_of(expectation.returned)
        return Observation("returned", returned=returned, arguments=arguments, derivatives=derivatives)
    output = value_of(expectation.output_of_module)
    return Observation("returned", returned=ModuleValue({}, {}), derivatives=derivatives, output_of_module=output)


def observed(program: Program, task: str, seed: int) -> list[tuple[Trial, Observation]]:
    """What would be seen of a program at the probes for which it says what it gives."""
    prepared = [(trial, given(program, trial.case)) for trial in trials(f"logistic_regression.{task}", seed)]
    return [(trial, observation_of(wrong, trial)) for trial, wrong in prepared if wrong is not None]


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("task", list(PROGRAMS))
def test_only_the_listed_pairs_have_the_same_numbers(task: str, seed: int) -> None:
    models, same = PROGRAMS[task], set()
    for name, variants in models.items():
        for variant in variants:
            seen = observed(variant, task, seed)
            for other in models:
                if other != name and any(fits(program, seen) for program in models[other]):
                    same.add(tuple(sorted((name, other))))
    assert same == set(SAME_NUMBERS[task])


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_each_wrong_program_recognises_itself_and_no_right_answer(task: str) -> None:
    prepared = trials(f"logistic_regression.{task}", 1)
    right = [(trial, observation_of(trial.expectation, trial)) for trial in prepared]
    for name, variants in PROGRAMS[task].items():
        for number, variant in enumerate(variants):
            assert fits(variant, observed(variant, task, 1)), (name, number)
            assert not fits(variant, right), (name, number)
