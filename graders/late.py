"""Derivatives of a result with which something happens between the call and the backward pass."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from graders.cases import Case, Differentiate
from graders.language.messages import say
from graders.oracles.comparison import difference
from graders.oracles.expectation import Expected
from graders.oracles.mismatch import Mismatch
from graders.values import Observation


def is_late(case: Case) -> bool:
    """Whether something happens between the call and the backward pass: such a case is judged by ``judge_late``."""
    return isinstance(case.follow_up, Differentiate) and bool(case.follow_up.between)


def judge_late(right: Mapping[str, Expected], case: Case, observation: Observation) -> Mismatch | None:
    """Whether the gradients are those of the values at the time of the call.

    Args:
        right: the derivatives at the values of the case, by argument.
        case: one for which ``is_late`` holds.
        observation: of that case.
    """
    assert isinstance(case.follow_up, Differentiate)
    if observation.follow_up_error is not None:
        error = observation.follow_up_error
        return Mismatch(say("check.backward_raises", type=error.type, message=error.message))
    what = {"edit": "value.gradient_after_edit", "call": "value.gradient_after_call"}[case.follow_up.between]
    for name, target in right.items():
        found = observation.derivatives.get(name)
        if found is None and case.follow_up.between == "edit":
            continue  # torch noticed the edit and refused
        mismatch = difference(found, target, partial(say, what, name=name))
        if mismatch is not None:
            return mismatch
    return None
