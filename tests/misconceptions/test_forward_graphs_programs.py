"""The probes of a task must tell its wrong programs apart, as far as numbers can."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from graders.cases import Differentiate
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, given
from graders.oracles.expectation import Anything, ArgumentAfter, Expectation, Expected, NumPyArray, Tensor
from graders.preparation import trials
from graders.topics.forward_graphs.wrong_products import CUTS
from graders.topics.forward_graphs.wrong_programs import PROGRAMS
from graders.trial import Trial
from graders.values import (
    ArrayValue,
    ErrorRecord,
    MappingValue,
    Observation,
    SequenceValue,
    TensorValue,
    Value,
)
from tests.misconceptions.fitting import fits

Pair = tuple[str, str]


def pairs(names: tuple[str, ...], others: tuple[str, ...] = ()) -> set[Pair]:
    """All pairs of names, or each name with each of the others."""
    found = combinations(names, 2) if not others else ((one, other) for one in names for other in others)
    return {tuple(sorted(pair)) for pair in found}  # type: ignore[misc]


_MOVED = pairs(("inplace-on-leaf", "detach-shares-memory"))
#: Pairs with the same numbers for every input: only the source or the trace can name one of them.
SAME_NUMBERS: dict[str, set[Pair]] = {
    "leaf": pairs(("require-grad-typo", "unnamed: never asked")),  # a misspelt wish is no wish
    "product_graph": pairs(CUTS)  # whatever cuts the graph at one place leaves the same gradient
    | pairs(CUTS, ("requires-grad-on-loss",))  # a new leaf hangs on nothing either
    | pairs(CUTS, ("custom-wrong-grad-count",))  # a backward that withholds a gradient cuts the graph as well
    | pairs(CUTS, ("data-edit-before-backward",))  # a factor that is 0 by now has as little weight as a frozen one
    | _MOVED,  # the argument is moved through one name or the other
    "graph_facts": pairs(CUTS)  # a table in which no result is tracked
    | pairs(("detach-in-forward", "unnamed: written down")),  # "nothing requires grad" may be seen or written down
    "intermediate_gradients": pairs(CUTS)
    | pairs(CUTS, ("wrong-variable",)),  # dy/dx is dy/dw with the factor w + 1 frozen, for every input
    "affine_gradients": pairs(CUTS)
    | pairs(CUTS, ("nonleaf-grad-read",))  # None is None
    | pairs(("alias-of-grad", "zero-grad-then-read"))  # zeros are zeros
    | pairs(CUTS, ("alias-of-grad", "zero-grad-then-read")),
    "numpy_gradients": set(),
    "stop_gradient_product": pairs(CUTS)
    | pairs(CUTS, ("requires-grad-on-loss",))
    | pairs(CUTS, ("unnamed: x is frozen as well", "unnamed: w is frozen everywhere"))  # the same frozen on purpose
    | pairs(("require-grad-typo", "unnamed: nothing is frozen"))
    | _MOVED,
}


def value_of(expected: Expected, right: Expected) -> Value:
    """What a program returns that gives this; what it does not say is right."""
    match expected:
        case Anything():
            return None if isinstance(right, Anything) else value_of(right, right)
        case Tensor():
            array = np.asarray(expected.array, dtype=expected.dtype or None)
            asked = expected.requires_grad is not False
            leaf = expected.is_leaf is not False
            name = {None: None, "ToCopy.*": "ToCopyBackward0"}.get(expected.grad_fn, "MulBackward0")
            return TensorValue(array, expected.dtype or "float64", asked, leaf, name)
        case NumPyArray():
            return ArrayValue(expected.array)
        case list() | tuple():
            wanted = right if isinstance(right, list | tuple) else [Anything()] * len(expected)
            items = zip(expected, wanted, strict=True)
            return SequenceValue("list", tuple(value_of(item, of_right) for item, of_right in items))
        case dict():
            known = right if isinstance(right, dict) else {}
            return MappingValue({name: value_of(item, known.get(name, Anything())) for name, item in expected.items()})
        case str() | bool() | int() | None:
            return expected
    raise AssertionError(expected)


def observation_of(expectation: Expectation, trial: Trial) -> Observation:
    """What would be seen of a program that does exactly this."""
    if isinstance(expectation, Raising):
        error = ErrorRecord("RuntimeError", "a Tensor with 3 elements cannot be converted to Scalar")
        return Observation("raised", error=error)
    returned = value_of(expectation.returned, trial.expectation.returned)
    derivatives: dict[str, Value] = {}
    if isinstance(trial.case.follow_up, Differentiate):
        wanted = {**trial.expectation.derivatives, **expectation.derivatives}
        derivatives = {name: value_of(value, None) for name, value in wanted.items()}
        if isinstance(returned, TensorValue) and any(value is not None for value in derivatives.values()):
            returned = replace(returned, requires_grad=True, is_leaf=False, grad_fn="MulBackward0")
    arguments = {name: argument_of(value, expectation.after.get(name)) for name, value in trial.before.items()}
    return Observation("returned", returned=returned, derivatives=derivatives, arguments=arguments)


def argument_of(before: Value, after: ArgumentAfter | None) -> Value:
    """An argument as such a program leaves it."""
    if after is None or after.value is None or not isinstance(before, TensorValue):
        return before
    return replace(before, array=np.asarray(after.value, dtype=before.dtype))


def observed(program: Program, task: str, seed: int) -> list[tuple[Trial, Observation]]:
    found = []
    for trial in trials(f"forward_graphs.{task}", seed):
        expectation = given(program, trial.case)
        assert expectation is not None
        found.append((trial, observation_of(expectation, trial)))
    return found


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
    assert same == SAME_NUMBERS[task]


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_each_wrong_program_recognises_itself_and_no_right_answer(task: str) -> None:
    right = [(trial, observation_of(trial.expectation, trial)) for trial in trials(f"forward_graphs.{task}", 1)]
    for name, variants in PROGRAMS[task].items():
        for variant in variants:
            assert fits(variant, observed(variant, task, 1)), name
            assert not fits(variant, right), name
