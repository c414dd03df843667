"""The model: a linear layer followed by a sigmoid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from graders.cases import Case, UseModule
from graders.oracles.expectation import Expectation, Tensor
from graders.tasks import Task
from graders.topics.draw import Draw
from graders.topics.logistic_regression.judges import SHAPES, has_these_parameters
from graders.values import Array


def _model_cases(draw: Draw) -> Sequence[Case]:
    first = UseModule(
        {"features.weight": np.array([[1, 1]], np.float32), "features.bias": np.zeros(1, np.float32)},
        np.array([[1, -1], [2, 1]], np.float32),
        # A sigmoid that is written with an absolute value has a kink at a score of 0: no slope is asked for there.
        np.array([[0], [-2]], np.float32),
    )
    cases = [Case(follow_up=first)]
    for count, training in ((3, True), (1, True), (5, False)):
        inputs, cotangent = draw.array((count, 2), "float32"), draw.array((count, 1), "float32")
        used = UseModule(drawn_parameters(draw), inputs, cotangent, training)
        cases.append(Case(follow_up=used, torch_seed=count))
    return cases


def drawn_parameters(draw: Draw, dtype: str = "float32") -> Mapping[str, Array]:
    """Values for the parameters of a logistic regression."""
    return {name: draw.array(shape, dtype) for name, shape in SHAPES.items()}


def probabilities(parameters: Mapping[str, Array], x: Array) -> Array:
    """What a logistic regression gives, ``(N, 1)``, in float64."""
    weight, bias = (parameters[name].astype(np.float64) for name in SHAPES)
    return np.asarray(1 / (1 + np.exp(-(x.astype(np.float64) @ weight.T + bias))))


def _model_reference(case: Case) -> Expectation:
    step = case.follow_up
    assert isinstance(step, UseModule)
    p = probabilities(step.parameters, step.inputs)
    slope = step.cotangent * p * (1 - p)
    return Expectation(
        output_of_module=Tensor(p, "float32"),
        derivatives={
            "features.weight": Tensor(slope.T @ step.inputs, "float32"),
            "features.bias": Tensor(slope.sum(axis=0), "float32"),
        },
    )


LOGISTIC_REGRESSION = Task(
    name="LogisticRegression",
    summary="a linear layer followed by a sigmoid",
    cases=_model_cases,
    reference=_model_reference,
    also=has_these_parameters,
    may_change=("torch's global random generator",),  # a new layer draws its first weights
    hints=(
        "A probability lies between 0 and 1. Where can the score of the linear layer lie, and what brings it into that "
        "range?",
        "How does model.parameters() find out which tensors belong to the model? What must the layer be kept in for "
        "that, and under which name?",
        "Create the layer in __init__, after super().__init__(), as an attribute of self with the name that the "
        "docstring gives. Apply layer and sigmoid in forward, each of them once, and return all rows.",
    ),
)
