"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

from itertools import combinations

import numpy as np
import pytest

from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.misconceptions import catalogue
from graders.oracles.expectation import Expectation, Expected, Number, OneOf, Tensor
from graders.preparation import trials
from graders.topics.linear_regression.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import ErrorRecord, ModuleValue, Observation, SequenceValue, TensorValue, Value
from tests.misconceptions.fitting import fits

#: Groups of names with the same numbers for every input, and why: only the source or the trace can choose among them.
_PILING = "a clearing in vain leaves what no clearing leaves, and both are momentum 1"
_STILL = "nothing moves, whatever keeps it from moving"
_OWN = "what moves is not what the caller holds"
_LENGTH = "half a loss makes steps of half the length, as half the learning rate does"
_ONE_GRADIENT = "one step after the loop, by all gradients of the same place, or a step by each of them"
SAME_NUMBERS: dict[str, dict[tuple[str, ...], str]] = {
    "fit_parabola": {
        ("missing-zero", "unnamed: momentum", "zero-a-copy"): _PILING,
        ("sum-mean-factor", "unnamed: another learning rate"): _LENGTH,
        (
            "item-before-backward",
            "missing-step",
            "optimizer-on-wrong-params",
            "requires-grad-on-loss",
            "step-before-backward",
            "zero-between-backward-and-step",
        ): _STILL,
        ("rebind-in-no-grad", "unnamed: trains tensors of its own", "update-outside-no-grad"): _OWN,
        ("graph-built-once", "missing-step"): _ONE_GRADIENT,
    },
    "orthogonal_loss": {
        (
            "detach-in-forward",
            "forward-under-no-grad",
            "numpy-breaks-graph",
            "python-number-breaks-graph",
            "rebuild-with-torch-tensor",
        ): "a value without history is a constant, whatever took the history away",
        (
            "numpy-breaks-graph",
            "python-number-breaks-graph",
            "rebuild-with-torch-tensor",
            "requires-grad-on-loss",
        ): "a new leaf with the right value",
    },
    "fit_line": {
        (
            "ascent-sign",
            "graph-built-once",
            "item-before-backward",
            "missing-step",
            "optimizer-on-wrong-params",
            "requires-grad-on-loss",
            "step-before-backward",
            "zero-between-backward-and-step",
        ): "the line at the start stays the best",
        (
            "missing-zero",
            "step-before-backward",
            "unnamed: momentum",
            "zero-a-copy",
        ): "in few epochs, where the line after the last update may count too, a late descent reaches the same line",
        ("sum-mean-factor", "unnamed: another learning rate"): _LENGTH,
        ("best-params-off-by-one", "detach-shares-memory"): "the kept tensors move on, with or without a detach()",
        ("detach-in-forward", "forward-under-no-grad", "python-number-breaks-graph"): "the divisor is a constant",
    },
    "train_linear": {
        ("missing-zero", "unnamed: momentum", "zero-a-copy"): _PILING,
        ("sum-mean-factor", "unnamed: another learning rate"): _LENGTH,
        (
            "item-before-backward",
            "missing-step",
            "optimizer-on-wrong-params",
            "rebind-in-no-grad",
            "requires-grad-on-loss",
            "step-before-backward",
            "update-outside-no-grad",
            "zero-between-backward-and-step",
        ): _STILL,
        (
            "optimizer-on-wrong-params",
            "rebind-in-no-grad",
            "unnamed: trains tensors of its own",
            "update-outside-no-grad",
        ): _OWN,
        ("graph-built-once", "missing-step"): _ONE_GRADIENT,
    },
    "predict": {
        ("eval-means-no-grad", "unnamed: a mode that does not reach the layers inside"): "dropout stays on",
    },
}


def value_of(expected: Expected) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Number(value):
            return value
        case OneOf(options):
            return value_of(options[0])
        case Tensor():
            return TensorValue(
                np.asarray(expected.array, dtype=expected.dtype or "float64"),
                expected.dtype or "float64",
                requires_grad=expected.requires_grad is not False,
                is_leaf=bool(expected.is_leaf),
            )
        case list():
            return SequenceValue("list", tuple(value_of(item) for item in expected))
    return None


def observation_of(expectation: Expectation) -> Observation:
    """What would be seen of a program that does exactly this."""
    if isinstance(expectation, Raising):
        return Observation("raised", error=ErrorRecord("RuntimeError", expectation.pattern))
    arguments: dict[str, Value] = {}
    parameters: dict[str, TensorValue] = {}
    for name, after in expectation.after.items():
        assert after.value is not None
        moved = TensorValue(after.value, "float64", requires_grad=True)
        if name.startswith("model."):
            parameters[name.removeprefix("model.")] = moved
        else:
            arguments[name] = moved
    if parameters:
        arguments["model"] = ModuleValue(parameters, {"": True})
    return Observation(
        "returned",
        returned=value_of(expectation.returned),
        arguments=arguments,
        derivatives={name: value_of(value) for name, value in expectation.derivatives.items()},
    )


def observed(program: Program, prepared: tuple[Trial, ...]) -> list[tuple[Trial, Observation]]:
    """What would be seen of a wrong program at the probes of which it is certain."""
    pairs = [(trial, given(program, trial.case)) for trial in prepared]
    return [(trial, observation_of(wrong)) for trial, wrong in pairs if wrong is not None]


def alike(task: str) -> set[frozenset[str]]:
    """Pairs of names of which one program can be taken for one of the other."""
    prepared = tuple(trials(f"linear_regression.{task}", 1))
    seen = {name: [observed(one, prepared) for one in programs] for name, programs in PROGRAMS[task].items()}

    def mistaken(first: str, second: str) -> bool:
        return any(fits(program, what) for program in PROGRAMS[task][second] for what in seen[first])

    pairs = combinations(PROGRAMS[task], 2)
    return {frozenset(pair) for pair in pairs if mistaken(*pair) or mistaken(*reversed(pair))}


@pytest.mark.parametrize("task", PROGRAMS)
def test_only_the_listed_pairs_have_the_same_numbers(task: str) -> None:
    """A new wrong program that collides with another must be told apart by a probe, or be listed with the reason."""
    listed = {frozenset(pair) for group in SAME_NUMBERS[task] for pair in combinations(group, 2)}
    assert alike(task) == listed


@pytest.mark.parametrize("task", PROGRAMS)
def test_each_wrong_program_fails_at_its_probes(task: str) -> None:
    """A program that no probe tells from the right one could never be found."""
    prepared = tuple(trials(f"linear_regression.{task}", 1))
    for name, programs in PROGRAMS[task].items():
        assert any(fits(program, observed(program, prepared)) for program in programs), name


@pytest.mark.parametrize("task", PROGRAMS)
def test_names_are_those_of_the_catalogue(task: str) -> None:
    """Whatever is not in the catalogue says so."""
    names = {name for name in PROGRAMS[task] if not name.startswith("unnamed: ")}
    assert names <= set(catalogue())
