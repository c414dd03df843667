"""A gradient, and a leaf that moves."""

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


def _move_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"w": leaf([1.0]), "x": tensor([2.0]), "delta": plain(1)})]
    variants: list[tuple[Shape, str, float]] = [
        (3, "float64", -draw.number(0.5, 1.5)),
        ((), "float64", draw.number(0.5, 1.5)),
        ((2, 2), "float32", draw.number(1.5, 3.0)),
        (1, "float32", -2),
    ]
    for shape, dtype, delta in variants:
        w, x = draw.leaf(shape, dtype), draw.tensor(shape, dtype)
        cases.append(Case({"w": w, "x": x, "delta": plain(delta)}))
    return cases


def _move_reference(case: Case) -> Expectation:
    (w,) = reading.values(case, "w")
    moved = ArgumentAfter(w + reading.number(case, "delta"), grad="none")
    return Expectation(gradient_by_formula(case), after={"w": moved})


def _move_witness(case: Case) -> Expectation | None:
    gradient = gradient_by_differences(case)
    return None if gradient is None else Expectation(gradient)


def _move_drawn() -> SearchStrategy[Case]:
    def of_shape(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda w, x, delta: Case({"w": drawn.leaves(w), "x": TensorArgument(x), "delta": plain(delta)}),
            drawn.arrays(shape),
            drawn.arrays(shape),
            drawn.numbers(),
        )

    return drawn.shapes().flatmap(of_shape)


MOVE_AFTER_BACKWARD = Task(
    name="move_after_backward",
    summary="dy/dw at the old w, then w moved in place",
    cases=_move_cases,
    reference=_move_reference,
    graph="plain",
    witness=_move_witness,
    drawn=_move_drawn,
    hints=(
        "At which value of w is the gradient wanted, the old or the new one? So which comes first, building y or "
        "moving w?",
        "w is a leaf that autograd watches. What happens if you add to it in place while autograd records? And if you "
        "write w = w + delta instead, which object does the caller still hold?",
        "Build y, go backward, keep a copy of w.grad and set w.grad to None. Then add delta in place where recording "
        "is switched off, and return the copy.",
    ),
)
