"""Which object and whose memory a result is."""

from __future__ import annotations

from graders.cases import Case
from graders.oracles.comparison import Mismatch
from graders.values import Observation, TensorValue


def is_a(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the very object came back, in the memory in which it was handed over."""
    value = observation.returned
    if not isinstance(value, TensorValue) or "a" not in value.same_as:
        return Mismatch("the result has the right values but is not a itself", "another tensor", "the object a")
    if "a" not in value.shares_memory_with:
        return Mismatch(
            "a was given other memory instead of being changed where it was", "new memory", "the same memory"
        )
    return None


def is_new(_: Case, observation: Observation) -> Mismatch | None:
    """Whether a later change of the result would leave both arguments alone."""
    value = observation.returned
    if not isinstance(value, TensorValue):
        return None
    for name in (*value.same_as, *value.shares_memory_with):
        return Mismatch(f"the result lives in the memory of {name}: it is not new", f"the memory of {name}", "its own")
    return None
