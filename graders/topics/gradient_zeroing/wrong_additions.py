"""Wrong programs for ``add_out_of_place``."""

from __future__ import annotations

from graders.cases import Case
from graders.evidence.value import Programs
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.topics.gradient_zeroing.addition import expected_sum, total


def _changes_a(case: Case) -> Expectation:
    """The sum comes back, and ``a`` holds it too."""
    return Expectation(expected_sum(case), after={"a": ArgumentAfter(total(case))})


ADD_OUT_OF_PLACE: Programs = {
    "detach-shares-memory": (_changes_a,),
    "unnamed: adds in place on purpose": (_changes_a,),
}
