"""The vector-Jacobian product of any function."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.differences import contracted
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf, tensor
from graders.topics.weighted_backward import jacobians


def _vjp_cases(draw: Draw) -> Sequence[Case]:
    matrix = FunctionArgument("mixing", {"A": draw.array((2, 3))})
    single = FunctionArgument("matrix", {"A": draw.array((3, 2), "float32")})
    scalar = FunctionArgument("weighted_total", {"scale": 0.5, "a": draw.array((2, 2))})
    filled = TensorArgument(draw.array(3), True, grad=draw.array(3))
    return [
        Case({"f": FunctionArgument("square"), "x": leaf([3.0, 4.0]), "v": tensor([1.0, 2.0])}),
        Case({"f": FunctionArgument("running_sum_of_squares"), "x": filled, "v": draw.tensor(3)}),
        Case({"f": matrix, "x": draw.leaf(3), "v": draw.tensor(2)}),
        Case({"f": single, "x": draw.leaf((2, 2), "float32"), "v": draw.tensor((3, 2), "float32")}),
        Case({"f": scalar, "x": draw.leaf((2, 2)), "v": draw.tensor(())}),
        Case({"f": FunctionArgument("powers"), "x": draw.leaf(()), "v": draw.tensor(3)}),
        Case({"f": FunctionArgument("sine", {"a": 0.75}), "x": draw.leaf(1), "v": draw.tensor(1)}),
    ]


def _vjp_reference(case: Case) -> Expectation:
    (v,), model = reading.values(case, "v"), reading.model(case, "x")
    return Expectation(like(np.tensordot(v, jacobians.exact(case), axes=v.ndim), model))


def _vjp_witness(case: Case) -> Expectation | None:
    (v,) = reading.values(case, "v")
    if not reading.is_double(case, "x"):
        return None
    value, error = contracted(v, jacobians.numerical(case))
    return Expectation(Tensor(value, "float64", error=error))


def _vjp_drawn() -> SearchStrategy[Case]:
    def case(f: FunctionArgument, x: tuple[int, ...], v: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda at, weights: Case({"f": f, "x": drawn.leaves(at), "v": TensorArgument(weights)}),
            drawn.arrays(x),
            drawn.arrays(v),
        )

    sizes = st.tuples(st.integers(1, 3), st.integers(1, 3))
    same = drawn.shapes().flatmap(lambda shape: case(FunctionArgument("running_sum_of_squares"), shape, shape))
    longer = drawn.shapes().flatmap(lambda shape: case(FunctionArgument("powers"), shape, (3, *shape)))
    mixed = sizes.flatmap(
        lambda size: jacobians.of_matrices("mixing", 1, *size).flatmap(lambda f: case(f, (size[1],), (size[0],)))
    )
    return st.one_of(same, longer, mixed)


VJP = Task(
    name="vjp",
    summary="a vector times the Jacobian of any function",
    cases=_vjp_cases,
    reference=_vjp_reference,
    graph="plain",
    witness=_vjp_witness,
    drawn=_vjp_drawn,
    hints=(
        "f(x) may have other elements than x, and each of them may depend on all of x. At which end does v have its "
        "place: at the output or at the input?",
        "The product is the gradient of one number: the elements of f(x), each times its element of v, added up. Which "
        "argument of a backward pass does just this weighting for you?",
        "Hand v over with the output, and let the function that differentiates give you its result instead of writing "
        "it into x.grad. What type does it return when there is one input: a tensor?",
    ),
)
