"""A sum in memory of its own."""

from __future__ import annotations

from graders.cases import Case
from graders.oracles.expectation import Expectation
from graders.tasks import Task
from graders.topics.gradient_zeroing.addition import addition_cases, addition_drawn, expected_sum
from graders.topics.gradient_zeroing.judges import is_new


def _out_of_place_reference(case: Case) -> Expectation:
    return Expectation(expected_sum(case))


ADD_OUT_OF_PLACE = Task(
    name="add_out_of_place",
    summary="a + x as a new tensor",
    cases=addition_cases,
    reference=_out_of_place_reference,
    effects=is_new,
    drawn=addition_drawn,
    hints=(
        "Print a before and after your call. Did it change, although you only wanted to read it?",
        "Suppose you write into a second name for a, or into a.detach(). Whose numbers change: do these names have "
        "memory of their own?",
        "Look for the form of addition that leaves both operands alone, or copy what you are about to write into.",
    ),
)
