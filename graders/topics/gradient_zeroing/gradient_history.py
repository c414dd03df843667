"""Several backward passes, and the gradient of each by itself."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf, plain, tensor
from graders.topics.gradient_zeroing.product import gradient_by_differences, gradient_by_formula


def _history_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"w": leaf([1.0]), "x": tensor([2.0]), "steps": plain(4)})]
    variants: list[tuple[Shape, str, int]] = [
        (3, "float64", 2),
        ((), "float64", 3),
        ((2, 2), "float32", 5),
        (1, "float64", 1),
        (2, "float64", draw.integer(6, 8)),
    ]
    for shape, dtype, steps in variants:
        w, x = draw.leaf(shape, dtype), draw.tensor(shape, dtype)
        cases.append(Case({"w": w, "x": x, "steps": plain(steps)}))
    return cases


def _steps(case: Case) -> int:
    return int(reading.number(case, "steps"))


def _history_reference(case: Case) -> Expectation:
    return Expectation([gradient_by_formula(case)] * _steps(case), after={"w": ArgumentAfter(grad="none")})


def _history_witness(case: Case) -> Expectation | None:
    gradient = gradient_by_differences(case)
    return None if gradient is None else Expectation([gradient] * _steps(case))


def _history_drawn() -> SearchStrategy[Case]:
    def of_shape(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda w, x, steps: Case({"w": drawn.leaves(w), "x": TensorArgument(x), "steps": plain(steps)}),
            drawn.arrays(shape),
            drawn.arrays(shape),
            st.integers(1, 5),
        )

    return drawn.shapes().flatmap(of_shape)


GRADIENT_HISTORY = Task(
    name="gradient_history",
    summary="the gradient of each of several backward passes",
    cases=_history_cases,
    reference=_history_reference,
    witness=_history_witness,
    drawn=_history_drawn,
    hints=(
        "Print w.grad after each of four passes. Does backward() replace what is there, or add to it? And what is in "
        "w.grad before the first pass?",
        "A list holds objects, not numbers. If you append w.grad itself and then write zeros into that tensor, what "
        "does the list show afterwards? Two ways lead out of it: another object in the list, or another one in w.grad.",
        "In each pass, in this order: build y, go backward from its sum, put a copy of w.grad into the list, and empty "
        "w.grad. Emptying it by setting it to None also works before the first pass, where there is nothing to zero.",
    ),
)
