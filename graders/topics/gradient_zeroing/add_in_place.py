"""A sum that is written into its first argument."""

from __future__ import annotations

from graders.cases import Case
from graders.oracles.comparison import Mismatch
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics.gradient_zeroing.addition import addition_cases, addition_drawn, expected_sum, total
from graders.values import Observation, TensorValue


def _in_place_reference(case: Case) -> Expectation:
    return Expectation(expected_sum(case), after={"a": ArgumentAfter(total(case))})


def _is_a(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the very object came back, in the memory in which it was handed over."""
    value = observation.returned
    if not isinstance(value, TensorValue) or "a" not in value.same_as:
        return Mismatch("the result has the right values but is not a itself", "another tensor", "the object a")
    if "a" not in value.shares_memory_with:
        return Mismatch(
            "a was given other memory instead of being changed where it was", "new memory", "the same memory"
        )
    return None


ADD_IN_PLACE = Task(
    name="add_in_place",
    summary="a + x, written into a",
    cases=addition_cases,
    reference=_in_place_reference,
    also=_is_a,
    drawn=addition_drawn,
    hints=(
        "After your line, does the name a stand for the object that came in, or for a new one? How would id(a) tell "
        "you?",
        "Two things can happen to a sum: a name is bound to a new tensor that holds it, or it is written into a tensor "
        "that exists already. Which of the two does a caller notice who holds a?",
        "PyTorch marks methods that write into their own tensor with an underscore at the end of the name, and they "
        "return that tensor.",
    ),
)
