"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

from dataclasses import replace

import numpy as np
import pytest

from graders.evidence.value import Program, given
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, Tensor
from graders.preparation import trials
from graders.topics.gradient_zeroing.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import Observation, SequenceValue, TensorValue, Value
from tests.misconceptions.fitting import fits

#: Pairs with the same numbers for every input, and why: only the source or the trace can name one of them.
SAME_NUMBERS = {
    "gradient_history": {
        ("missing-zero", "zero-a-copy"): "a clearing in vain leaves what no clearing leaves",
        ("missing-zero", "unnamed: sums by hand"): "the running sum may be made on purpose",
        ("zero-a-copy", "unnamed: sums by hand"): "the running sum may be made on purpose",
        ("alias-of-grad", "zero-grad-then-read"): "a kept buffer that is zeroed, and a buffer read when it is zero",
        ("alias-of-grad", "unnamed: writes zeros"): "zeros are zeros",
        ("zero-grad-then-read", "unnamed: writes zeros"): "zeros are zeros",
        ("alias-of-grad", "unnamed: repeats the total"): "the total may be copied into each entry",
        ("wrong-variable", "unnamed: a factor held fixed"): "dy/dx is dy/dw with w + 1 held fixed",
        ("unnamed: no pass at all", "zero-grad-then-read"): "None is None",
    },
    "sgd_step": {
        ("missing-zero", "zero-a-copy"): "a clearing in vain leaves what no clearing leaves",
        ("rebind-in-no-grad", "update-outside-no-grad"): "either way the parameter stays where it was",
        ("rebind-in-no-grad", "zero-between-backward-and-step"): "either way the parameter stays where it was",
        ("update-outside-no-grad", "zero-between-backward-and-step"): "either way the parameter stays where it was",
        ("rebind-in-no-grad", "unnamed: moves copies"): "either way the parameter stays where it was",
        ("update-outside-no-grad", "unnamed: moves copies"): "either way the parameter stays where it was",
        ("unnamed: moves copies", "zero-between-backward-and-step"): "either way the parameter stays where it was",
    },
    "micro_batch_gradient": {
        ("accumulation-is-always-a-bug", "unnamed: a name bound anew for each slice"): "the last slice is left",
        ("alias-of-grad", "zero-grad-then-read"): "zeros are zeros",
        ("alias-of-grad", "unnamed: writes zeros"): "zeros are zeros",
        ("unnamed: writes zeros", "zero-grad-then-read"): "zeros are zeros",
        ("unnamed: returns nothing", "zero-grad-then-read"): "None is None",
    },
    "move_after_backward": {
        ("missing-zero", "unnamed: clears first"): "either way the gradient stays",
        ("unnamed: returns nothing", "zero-grad-then-read"): "None is None",
        ("data-edit-before-backward", "unnamed: moves before the forward pass"): "all saved numbers are the moved ones",
        ("rebind-in-no-grad", "update-outside-no-grad"): "either way w stays where it was",
        ("rebind-in-no-grad", "unnamed: moves a copy"): "either way w stays where it was",
        ("unnamed: moves a copy", "update-outside-no-grad"): "either way w stays where it was",
        ("alias-of-grad", "zero-grad-then-read"): "zeros are zeros",
        ("alias-of-grad", "unnamed: writes zeros"): "zeros are zeros",
        ("unnamed: writes zeros", "zero-grad-then-read"): "zeros are zeros",
    },
    "add_out_of_place": {
        ("detach-shares-memory", "unnamed: adds in place on purpose"): "a is changed through either name",
    },
}


def value_of(expected: Expected) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Tensor():
            return TensorValue(np.asarray(expected.array, dtype=expected.dtype), expected.dtype)
        case list():
            return SequenceValue("list", tuple(value_of(item) for item in expected))
    return None


def argument_of(before: TensorValue, after: ArgumentAfter) -> TensorValue:
    """An argument as such a program leaves it."""
    array = before.array if after.value is None else np.asarray(after.value, dtype=before.dtype)
    full = np.ones_like(before.array) if before.grad is None else before.grad
    grad = {"filled": full, "none": None, "cleared": None}.get(after.grad, before.grad)
    return replace(before, array=array, grad=grad)


def observation_of(expectation: Expectation, trial: Trial) -> Observation:
    """What would be seen of a program that does exactly this."""
    arguments: dict[str, Value] = {}
    for name, before in trial.before.items():
        match before:
            case TensorValue():
                arguments[name] = argument_of(before, expectation.after.get(name, ArgumentAfter()))
            case SequenceValue():
                items = [
                    argument_of(item, expectation.after.get(f"{name}[{index}]", ArgumentAfter()))
                    for index, item in enumerate(before.items)
                    if isinstance(item, TensorValue)
                ]
                arguments[name] = SequenceValue(before.kind, tuple(items))
            case _:
                arguments[name] = before
    return Observation("returned", returned=value_of(expectation.returned), arguments=arguments)


def observed(program: Program, seed: int, task: str) -> list[tuple[Trial, Observation]]:
    found = []
    for trial in trials(f"gradient_zeroing.{task}", seed):
        expectation = given(program, trial.case)
        assert expectation is not None
        found.append((trial, observation_of(expectation, trial)))
    return found


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("task", list(PROGRAMS))
def test_only_the_listed_pairs_have_the_same_numbers(task: str, seed: int) -> None:
    models, same = PROGRAMS[task], set()
    for name, variants in models.items():
        for variant in variants:
            seen = observed(variant, seed, task)
            for other in models:
                if other != name and any(fits(program, seen) for program in models[other]):
                    same.add(tuple(sorted((name, other))))
    assert same == {tuple(sorted(pair)) for pair in SAME_NUMBERS[task]}


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_each_wrong_program_recognises_itself_and_no_right_answer(task: str) -> None:
    for name, variants in PROGRAMS[task].items():
        for variant in variants:
            assert fits(variant, observed(variant, 1, task)), name
            right = [
                (trial, observation_of(trial.expectation, trial)) for trial in trials(f"gradient_zeroing.{task}", 1)
            ]
            assert not fits(variant, right), name
