"""What known wrong programs give for the tasks of this topic."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from graders.evidence.value import Programs, Words
from graders.misconceptions._orders import equally_weighted
from graders.topics.second_derivatives.wrong_elementwise import FIRST_AND_SECOND
from graders.topics.second_derivatives.wrong_matrices import HESSIAN, HESSIAN_VECTOR_PRODUCT
from graders.topics.second_derivatives.wrong_orders import NTH_DERIVATIVE
from graders.topics.second_derivatives.wrong_passes import SECOND_BY_BACKWARD
from graders.topics.second_derivatives.wrong_penalties import GRADIENT_PENALTY

PROGRAMS: Mapping[str, Programs] = {
    "first_and_second": FIRST_AND_SECOND,
    "nth_derivative": NTH_DERIVATIVE,
    "second_by_backward": SECOND_BY_BACKWARD,
    "hessian": HESSIAN,
    "hessian_vector_product": HESSIAN_VECTOR_PRODUCT,
    "gradient_penalty": GRADIENT_PENALTY,
}

_MEAN_OF_F = Words(
    "A pass starts from a mean where the sum of all elements is meant, or something is divided by their number: such a "
    "pass divides its derivatives by the number of elements, and a later pass may do so once more.",
    "What does each element of x get from a sum of the outputs, and what from their mean?",
)
WORDS: Mapping[str, Mapping[str, Words]] = {
    "first_and_second": {"sum-mean-factor": _MEAN_OF_F},
    "second_by_backward": {"sum-mean-factor": _MEAN_OF_F},
    "gradient_penalty": {
        "sum-mean-factor": Words(
            "A mean stands where a sum is meant, or a sum where a mean is. With the mean of f(x), the gradient of "
            "every row is divided by the number of rows before its length is taken; with a sum at the end, the "
            "penalty grows with that number.",
            "Which of your lines puts the rows together? What would double if every row came twice?",
        )
    },
}


def line_of(task: str, function: ast.AST) -> int | None:
    """In the tasks on matrices, where the elements of a gradient are summed; elsewhere the return does."""
    return next(equally_weighted(function), None) if task.startswith("hessian") else None
