"""Which object and whose memory a result is."""

from __future__ import annotations

from graders.cases import Case
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
from graders.values import Observation, TensorValue


def is_a(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the very object came back, in the memory in which it was handed over."""
    value = observation.returned
    if not isinstance(value, TensorValue) or "a" not in value.same_as:
        return Mismatch(
            say("gradient_zeroing.not_a"), say("gradient_zeroing.another_tensor"), say("gradient_zeroing.object_a")
        )
    if "a" not in value.shares_memory_with:
        return Mismatch(
            say("gradient_zeroing.other_memory"),
            say("gradient_zeroing.new_memory"),
            say("gradient_zeroing.same_memory"),
        )
    return None


def is_new(_: Case, observation: Observation) -> Mismatch | None:
    """Whether a later change of the result would leave both arguments alone."""
    value = observation.returned
    if not isinstance(value, TensorValue):
        return None
    for name in (*value.same_as, *value.shares_memory_with):
        return Mismatch(
            say("gradient_zeroing.not_new", name=name),
            say("gradient_zeroing.memory_of", name=name),
            say("gradient_zeroing.own_memory"),
        )
    return None
