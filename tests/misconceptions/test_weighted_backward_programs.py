"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

import re
from itertools import combinations

import numpy as np
import pytest

from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.oracles.expectation import Expectation, Expected, Number, Tensor
from graders.preparation import trials
from graders.topics.weighted_backward.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import ErrorRecord, Observation, SequenceValue, TensorValue, Value
from tests.misconceptions.fitting import fits

_NONE = "None is None"
_ZEROS = "zeros are zeros"
_LIST = "a list may be meant, and a tuple compares like one"
_CUT = "whatever cuts the graph leaves nothing"

#: Pairs with the same numbers for every input, and why: only the source or the trace can name one of them.
SAME_NUMBERS = {
    "backward_twice": {
        ("alias-of-grad", "unnamed: the sum doubled"): "the sum of both passes, twice",
        ("detach-in-forward", "wrong-variable"): "dy/dx is dy/dw with w + 1 held fixed",
        ("detach-in-forward", "unnamed: by a factor that is a result"): "the derivative by b = w + 1 holds x + w fixed",
        ("grad-returns-tuple", "unnamed: gradients in a list"): _LIST,
        ("backward-returns-gradient", "unnamed: nothing returned"): _NONE,
    },
    "weighted_gradient": {
        ("detach-in-forward", "wrong-variable"): "the derivative by x is the one by w with w + 1 held fixed",
        ("detach-in-forward", "unnamed: by a factor that is a result"): "the derivative by b = w + 1 holds x + w fixed",
        ("grad-returns-tuple", "unnamed: gradient in a list"): _LIST,
        ("backward-returns-gradient", "python-number-breaks-graph"): _NONE,
        ("backward-returns-gradient", "unnamed: nothing returned"): _NONE,
        ("python-number-breaks-graph", "unnamed: nothing returned"): _NONE,
    },
    "weighted_losses_gradient": {
        **dict.fromkeys(
            combinations(
                ("alias-of-grad", "detach-in-forward", "python-number-breaks-graph", "zero-grad-then-read"), 2
            ),
            _ZEROS,
        ),
        ("alias-of-grad", "unnamed: no gradients at all"): _ZEROS,
        ("zero-grad-then-read", "unnamed: no gradients at all"): _ZEROS,
        ("detach-in-forward", "unnamed: no gradients at all"): _CUT,
        ("python-number-breaks-graph", "unnamed: no gradients at all"): _CUT,
        ("backward-returns-gradient", "detach-in-forward"): _NONE,
        ("backward-returns-gradient", "python-number-breaks-graph"): _NONE,
        ("backward-returns-gradient", "unnamed: no gradients at all"): _NONE,
    },
    "vjp": {
        ("grad-returns-tuple", "unnamed: product in a list"): _LIST,
        ("backward-returns-gradient", "unnamed: nothing returned"): _NONE,
    },
    "jacobian": {
        ("missing-zero", "unnamed: a unit vector that keeps its ones"): "each row contains those above it",
        ("alias-of-grad", "unnamed: the last row for all"): "the last row may be copied into each place",
        ("alias-of-grad", "vjp-mistaken-for-jacobian"): "a .grad that grows ends as the sum of all rows, in each place",
        ("alias-of-grad", "unnamed: zeros"): _ZEROS,
        ("alias-of-grad", "zero-grad-then-read"): _ZEROS,
        ("unnamed: zeros", "zero-grad-then-read"): _ZEROS,
        ("grad-returns-tuple", "unnamed: rows in lists"): _LIST,
        ("backward-returns-gradient", "unnamed: nothing returned"): _NONE,
    },
}

#: a message that torch or Python gives, for each pattern that a program expects
_MESSAGES = (
    ("RuntimeError", "The size of tensor a (2) must match the size of tensor b (3)"),
    ("RuntimeError", "The differentiated Tensor at index 0 appears to not have been used in the graph."),
    ("AttributeError", "'NoneType' object has no attribute 'clone'"),
)


def value_of(expected: Expected) -> Value:
    """What a program returns that gives this."""
    match expected:
        case Tensor():
            dtype = expected.dtype or "float32"
            return TensorValue(np.asarray(expected.array, dtype=dtype), dtype)
        case Number():
            return expected.value
        case list():
            return SequenceValue("list", tuple(value_of(item) for item in expected))
    return None


def observation_of(expectation: Expectation) -> Observation:
    """What would be seen of a program that does exactly this."""
    if not isinstance(expectation, Raising):
        return Observation("returned", returned=value_of(expectation.returned))
    shown = [ErrorRecord(*one) for one in _MESSAGES if re.search(expectation.pattern, ": ".join(one))]
    return Observation("raised", error=shown[0])


def observed(program: Program, seed: int, task: str) -> list[tuple[Trial, Observation]]:
    """The probes for which the program gives something certain, with what it gives."""
    pairs = [(trial, given(program, trial.case)) for trial in trials(f"weighted_backward.{task}", seed)]
    return [(trial, observation_of(found)) for trial, found in pairs if found is not None]


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
    right = [(trial, observation_of(trial.expectation)) for trial in trials(f"weighted_backward.{task}", 1)]
    for name, variants in PROGRAMS[task].items():
        for variant in variants:
            assert fits(variant, observed(variant, 1, task)), name
            assert not fits(variant, right), name
