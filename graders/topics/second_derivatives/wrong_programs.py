"""What known wrong programs give for the tasks of this topic."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from graders.evidence.value import Programs
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


def line_of(task: str, function: ast.AST) -> int | None:
    """In the tasks on matrices, where the elements of a gradient are summed; elsewhere the return does."""
    return next(equally_weighted(function), None) if task.startswith("hessian") else None
