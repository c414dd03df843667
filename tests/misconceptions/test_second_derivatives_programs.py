"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

from itertools import combinations

import numpy as np
import pytest

from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.misconceptions import catalogue
from graders.oracles.expectation import Expectation, Expected, Tensor
from graders.preparation import trials
from graders.topics.second_derivatives.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import ErrorRecord, Observation, SequenceValue, TensorValue, Value
from tests.misconceptions.fitting import fits

#: Groups of names with the same numbers for every input, and why: only the source or the trace can choose among them.
SAME_NUMBERS: dict[str, dict[tuple[str, ...], str]] = {
    "first_and_second": {
        ("second-derivative-accumulated", "unnamed: added by hand"): "a sum is a sum, whether .grad made it or not",
        (
            "missing-create-graph",
            "requires-grad-on-gradient",
            "unnamed: second derivative of always zero",
            "zero-inplace-kills-second-derivative",
        ): "the second derivative is zero, or None, whatever cut it off",
        (
            "backward-create-graph-leak",
            "unnamed: gradient left without create_graph",
        ): "whether a gradient that was left behind has a graph shows in no number",
    },
    "nth_derivative": {
        (
            "missing-create-graph",
            "requires-grad-on-gradient",
            "unnamed: zeros from the second order",
        ): "zeros from the second order on, whatever cut it off",
        ("missing-create-graph", "unnamed: never beyond the first order"): "a loop may end early for other reasons",
    },
    "second_by_backward": {
        ("second-derivative-accumulated", "unnamed: added by hand"): "a sum is a sum, whether .grad made it or not",
        (
            "alias-of-grad",
            "missing-create-graph",
            "requires-grad-on-gradient",
            "unnamed: no second derivative",
            "zero-inplace-kills-second-derivative",
        ): "the second derivative is zero, or None, whatever cut it off",
        (
            "requires-grad-on-gradient",
            "unnamed: first derivative once more",
        ): "a leaf of its own, or the same pass again: the first derivative is what is left to read",
        (
            "backward-create-graph-leak",
            "unnamed: gradients left without create_graph",
        ): "whether a gradient that was left behind has a graph shows in no number",
    },
    "hessian": {
        ("second-derivative-accumulated", "unnamed: added by hand"): "a sum is a sum, whether .grad made it or not",
        (
            "alias-of-grad",
            "missing-create-graph",
            "requires-grad-on-gradient",
            "unnamed: zeros",
            "zero-inplace-kills-second-derivative",
        ): "zeros are zeros",
        (
            "alias-of-grad",
            "hessian-row-sum",
            "unnamed: rows of a Hessian summed",
        ): "row sums, also as all rows added up in one tensor that is every row",
        (
            "backward-create-graph-leak",
            "unnamed: gradient left without create_graph",
        ): "whether a gradient that was left behind has a graph shows in no number",
    },
    "hessian_vector_product": {
        ("second-derivative-accumulated", "unnamed: added by hand"): "a sum is a sum, whether .grad made it or not",
        (
            "missing-create-graph",
            "requires-grad-on-gradient",
            "unnamed: zeros",
            "zero-inplace-kills-second-derivative",
        ): "zeros are zeros",
        (
            "grad-tensors-misapplied",
            "hessian-row-sum",
            "unnamed: rows of a Hessian summed",
        ): "weights that come after the pass meet the row sums",
        (
            "backward-create-graph-leak",
            "unnamed: gradient left without create_graph",
        ): "whether a gradient that was left behind has a graph shows in no number",
    },
    "gradient_penalty": {
        (
            "detach-in-forward",
            "forward-under-no-grad",
            "numpy-breaks-graph",
            "penalty-without-create-graph",
            "python-number-breaks-graph",
            "rebuild-with-torch-tensor",
            "requires-grad-on-gradient",
            "requires-grad-on-loss",
            "unnamed: constant",
        ): "the right value without its gradients, wherever they were lost",
        (
            "backward-create-graph-leak",
            "unnamed: gradient left without create_graph",
        ): "whether a gradient that was left behind has a graph shows in no number",
    },
}


def value_of(expected: Expected, attached: bool) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Tensor():
            return TensorValue(np.asarray(expected.array, dtype=expected.dtype), expected.dtype, attached)
        case list():
            return SequenceValue("tuple", tuple(value_of(item, attached) for item in expected))
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
        if after.grad == "filled" and isinstance(before, TensorValue):
            arguments[name] = TensorValue(before.array, before.dtype, before.requires_grad, grad=before.array)
    derivatives = {name: value_of(value, False) for name, value in expectation.derivatives.items()}
    returned = value_of(expectation.returned, any(value is not None for value in derivatives.values()))
    return Observation("returned", returned=returned, arguments=arguments, derivatives=derivatives)


def observed(program: Program | None, task: str, seed: int) -> list[tuple[Trial, Observation]]:
    """What the probes see of a program, or of a right answer; a program that is not certain is right there."""
    found = []
    for trial in trials(f"second_derivatives.{task}", seed):
        wrong = None if program is None else given(program, trial.case)
        found.append((trial, observation_of(trial.expectation if wrong is None else wrong, trial)))
    return found


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("task", list(PROGRAMS))
def test_only_the_listed_names_have_the_same_numbers(task: str, seed: int) -> None:
    same = set()
    for name, variants in PROGRAMS[task].items():
        for variant in variants:
            seen = observed(variant, task, seed)
            others = {other for other, programs in PROGRAMS[task].items() if any(fits(p, seen) for p in programs)}
            same |= {tuple(sorted((name, other))) for other in others - {name}}
    assert same == {pair for group in SAME_NUMBERS[task] for pair in combinations(sorted(group), 2)}


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_each_wrong_program_recognises_itself_and_no_right_answer(task: str) -> None:
    right = observed(None, task, 1)
    for name, variants in PROGRAMS[task].items():
        for variant in variants:
            assert fits(variant, observed(variant, task, 1)), name
            assert not fits(variant, right), name


def test_every_name_has_a_page() -> None:
    names = {name for programs in PROGRAMS.values() for name in programs if not name.startswith("unnamed")}
    assert names <= catalogue().keys()
