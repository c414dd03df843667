"""The Hessian times a vector, without the Hessian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis.strategies import SearchStrategy

from graders.cases import Argument, Case, FunctionArgument, TensorArgument
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf, tensor
from graders.topics.second_derivatives import scalar_functions
from graders.topics.second_derivatives.elementwise import function_of
from graders.topics.second_derivatives.hessian import quadratic_forms
from graders.topics.second_derivatives.judges import LONG, few_passes

_WITNESSED_SIZE = 3


def _product_cases(draw: Draw) -> Sequence[Case]:
    first: dict[str, Argument] = {
        "f": FunctionArgument("square_times_next"),
        "x": leaf([1.0, 2.0]),
        "v": tensor([1.0, 10.0]),
    }
    cases = [Case(first)]
    variants = [
        ("quadratic_form", 3, "float64"),
        ("chain_products", 4, "float32"),
        ("log_sum_exp", 2, "float64"),
        ("quadratic_form", 1, "float64"),
        ("chain_products", LONG, "float64"),
    ]
    for name, size, dtype in variants:
        function = scalar_functions.drawn_function(draw, name, size, dtype)
        cases.append(Case({"f": function, "x": draw.leaf(size, dtype), "v": draw.tensor(size, dtype)}))
    return cases


def _product_reference(case: Case) -> Expectation:
    (x, v), model = reading.values(case, "x", "v"), reading.model(case, "x")
    return Expectation(like(scalar_functions.hessian(function_of(case), x) @ v, model))


def _product_witness(case: Case) -> Expectation | None:
    function, (x, v) = function_of(case), reading.values(case, "x", "v")
    if not reading.is_double(case, "x") or x.size > _WITNESSED_SIZE:
        return None
    matrix = differences.second_derivative(lambda at: scalar_functions.value(function, at), x)
    product, error = differences.contracted(v, matrix)
    return Expectation(Tensor(np.asarray(product), "float64", error=error))


def _product_drawn() -> SearchStrategy[Case]:
    def with_vector(case: Case) -> SearchStrategy[Case]:
        (x,) = reading.values(case, "x")
        return drawn.arrays(x.shape).map(
            lambda v: replace(case, arguments={**case.arguments, "v": TensorArgument(v)}),
        )

    return quadratic_forms().flatmap(with_vector)


HESSIAN_VECTOR_PRODUCT = Task(
    name="hessian_vector_product",
    summary="H v in a fixed number of backward passes",
    cases=_product_cases,
    reference=_product_reference,
    witness=_product_witness,
    drawn=_product_drawn,
    cost=few_passes,
    cost_name="builds no Hessian",
    hints=(
        "A gradient needs a number to start from. Which number, made of the gradient of f and of v, has H v as its "
        "own gradient?",
        "Write down the derivative by x[i] of the sum of g[j] * v[j], where v is constant and g is the gradient of f. "
        "Which sum over the Hessian is that? Does it matter that v enters before the second gradient and not after it?",
        "Take the gradient with create_graph, form its dot product with v, and take the gradient of that number: two "
        "backward passes, and no matrix.",
    ),
)
