"""The Hessian, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf
from graders.topics.second_derivatives import scalar_functions
from graders.topics.second_derivatives.elementwise import function_of
from graders.topics.second_derivatives.judges import by_own_gradients

#: The witness of larger cases would take more than its share of time.
_WITNESSED_SIZE = 3


def _hessian_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"f": FunctionArgument("square_times_next"), "x": leaf([1.0, 2.0])}, watch="forbidden")]
    variants = [
        ("quadratic_form", 3, "float64"),
        ("chain_products", 4, "float32"),
        ("log_sum_exp", 2, "float64"),
        ("quadratic_form", 1, "float64"),
    ]
    for name, size, dtype in variants:
        function = scalar_functions.drawn_function(draw, name, size, dtype)
        cases.append(Case({"f": function, "x": draw.leaf(size, dtype)}, watch="forbidden"))
    return cases


def _hessian_reference(case: Case) -> Expectation:
    (x,), model = reading.values(case, "x"), reading.model(case, "x")
    return Expectation(like(scalar_functions.hessian(function_of(case), x), model))


def _hessian_witness(case: Case) -> Expectation | None:
    function, (x,) = function_of(case), reading.values(case, "x")
    if not reading.is_double(case, "x") or x.size > _WITNESSED_SIZE:
        return None
    matrix, error = differences.second_derivative(lambda at: scalar_functions.value(function, at), x)
    return Expectation(Tensor(matrix, "float64", error=error))


def quadratic_forms() -> SearchStrategy[Case]:
    """Cases of one to three elements with ``f`` and ``x``."""

    def of_size(size: int) -> SearchStrategy[Case]:
        return st.builds(
            lambda matrix, x: Case({"f": FunctionArgument("quadratic_form", {"A": matrix}), "x": drawn.leaves(x)}),
            drawn.arrays((size, size)),
            drawn.arrays((size,)),
        )

    return st.integers(1, 3).flatmap(of_size)


HESSIAN = Task(
    name="hessian",
    summary="the matrix of second derivatives, by your own gradients",
    cases=_hessian_cases,
    reference=_hessian_reference,
    witness=_hessian_witness,
    drawn=quadratic_forms,
    cost=by_own_gradients,
    cost_name="takes its own gradients",
    hints=(
        "The gradient of f has n components. What is row i of the Hessian, in terms of component i? And what do you "
        "get from the gradient of all components summed?",
        "Each row needs one more gradient. What must the first gradient have recorded, and what happens to its graph "
        "after the first row unless you ask otherwise?",
        "Take the gradient with create_graph, then for each of its components the gradient with respect to the whole "
        "of x, keeping the graph for the rows that follow. Stack the rows.",
    ),
)
