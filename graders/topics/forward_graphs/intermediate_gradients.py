"""Gradients of tensors in the middle of a graph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf
from graders.topics.forward_graphs.pairs import generic_pair


def _intermediate_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"w": leaf([1.0]), "x": leaf([2.0])})]
    variants: list[tuple[Shape, str, bool]] = [
        ((), "float64", True),
        (3, "float64", False),
        ((2, 2), "float32", True),
    ]
    for shape, dtype, x_requires in variants:
        w, x = generic_pair(draw, shape, dtype)
        found_in_x = draw.array(shape, dtype) if x_requires else None
        arguments = {
            "w": TensorArgument(w, True, grad=draw.array(shape, dtype)),
            "x": TensorArgument(x, x_requires, grad=found_in_x),
        }
        cases.append(Case(arguments))
    return cases


def _intermediate_reference(case: Case) -> Expectation:
    (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
    return Expectation({"a": like(w + 1, model), "b": like(x + w, model), "w": like(x + 2 * w + 1, model)})


def _intermediate_witness(case: Case) -> Expectation | None:
    w, x = reading.values(case, "w", "x")
    if not reading.is_double(case, "w"):
        return None
    a, b = x + w, w + 1
    pairs = {
        "a": differences.derivative(lambda at: np.sum(at * b), a),
        "b": differences.derivative(lambda at: np.sum(a * at), b),
        "w": differences.derivative(lambda at: np.sum((x + at) * (at + 1)), w),
    }
    return Expectation({name: Tensor(value, "float64", error=error) for name, (value, error) in pairs.items()})


def _two_leaves_drawn() -> SearchStrategy[Case]:
    return drawn.shapes().flatmap(
        lambda shape: st.builds(
            lambda w, x: Case({"w": drawn.leaves(w), "x": drawn.leaves(x)}), drawn.arrays(shape), drawn.arrays(shape)
        )
    )


INTERMEDIATE_GRADIENTS = Task(
    name="intermediate_gradients",
    summary="gradients of y with respect to a, b and w",
    cases=_intermediate_cases,
    reference=_intermediate_reference,
    graph="plain",
    witness=_intermediate_witness,
    drawn=_two_leaves_drawn,
    hints=(
        "After a backward pass, which tensors have a .grad: all of them, or the leaves? Which are a and b?",
        "Two ways lead to the gradient of a tensor in the middle: ask for it to be kept before going backward, or ask "
        "for the gradients by name. Which of them leaves w.grad alone?",
        "torch.autograd.grad takes several inputs at once and returns one gradient for each, in that order, without "
        "writing into any .grad.",
    ),
)
