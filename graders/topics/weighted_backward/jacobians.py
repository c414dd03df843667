"""Jacobians of the function argument ``f`` at ``x``: exact ones for the reference, numerical ones for the witness."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Constant, FunctionArgument
from graders.observation import functions
from graders.oracles import differences, drawn
from graders.oracles.differences import Float
from graders.topics import reading


def function(case: Case) -> Callable[[torch.Tensor], torch.Tensor]:
    """``f`` in float64, with exactly the constants that the student's ``f`` has."""
    argument = case.arguments["f"]
    assert isinstance(argument, FunctionArgument)
    return functions.build(
        argument.name, {key: torch.tensor(np.asarray(value)).double() for key, value in argument.constants.items()}
    )


def exact(case: Case) -> Float:
    """The Jacobian in float64, of the shape of ``f(x)`` followed by that of ``x``."""
    x = torch.tensor(reading.values(case, "x")[0], requires_grad=True)
    y = function(case)(x)
    rows = [torch.autograd.grad(element, x, retain_graph=True)[0] for element in y.reshape(-1)]
    return np.asarray(torch.stack(rows).reshape(y.shape + x.shape).numpy())


def numerical(case: Case) -> tuple[Float, Float]:
    """The same from values of ``f`` alone, with error bounds."""
    f, (x,) = function(case), reading.values(case, "x")
    return differences.derivative(lambda at: f(torch.tensor(at)).numpy(), x)


def of_matrices(name: str, count: int, rows: int, columns: int) -> SearchStrategy[FunctionArgument]:
    """The function of that name with ``count`` drawn constants ``A``, ``B``, … of shape ``(rows, columns)``."""

    def filled(matrices: list[Float]) -> FunctionArgument:
        constants: Mapping[str, Constant] = dict(zip("AB", matrices, strict=False))
        return FunctionArgument(name, constants)

    return st.lists(drawn.arrays((rows, columns)), min_size=count, max_size=count).map(filled)
