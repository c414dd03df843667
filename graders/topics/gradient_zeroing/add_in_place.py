"""A sum that is written into its first argument."""

from __future__ import annotations

from graders.cases import Case
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics.gradient_zeroing.addition import addition_cases, addition_drawn, expected_sum, total
from graders.topics.gradient_zeroing.judges import is_a


def _in_place_reference(case: Case) -> Expectation:
    return Expectation(expected_sum(case), after={"a": ArgumentAfter(total(case))})


ADD_IN_PLACE = Task(
    name="add_in_place",
    summary="a + x, written into a",
    cases=addition_cases,
    reference=_in_place_reference,
    also=is_a,
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
