"""A prediction in evaluation mode, with nothing recorded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, ModuleArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw
from graders.topics.linear_regression.double_model import double_model
from graders.topics.linear_regression.judges import builds_no_graph
from graders.values import Array


def _case(model: ModuleArgument, x: Array, requires_grad: bool = False, seed: int = 0) -> Case:
    return Case({"model": model, "x": TensorArgument(x, requires_grad)}, torch_seed=seed)


def _predict_cases(draw: Draw) -> Sequence[Case]:
    single = {
        "layer.weight": np.array([[1.0, -2.0]], dtype=np.float32),
        "layer.bias": np.array([3.0], dtype=np.float32),
    }
    nested = {"block.1.weight": draw.array((1, 3)), "block.1.bias": draw.array(1)}
    linear = {"layer.weight": draw.array((1, 2)), "layer.bias": draw.array(1)}
    shapes = {"first.weight": (3, 2), "first.bias": (3,), "second.weight": (1, 3), "second.bias": (1,)}
    layers = {name: draw.array(shape, "float32") for name, shape in shapes.items()}
    # Running statistics of its own: a call in training mode changes them.
    norm = {"norm.weight": draw.array(2), "norm.bias": draw.array(2), "norm.running_mean": draw.array(2)}
    normalised = {**norm, "norm.running_var": draw.array(2) ** 2 + 0.5, **linear}
    seed = draw.integer(1, 1000)
    return [
        _case(ModuleArgument("dropout", single), np.array([[3.0, 1.0]], dtype=np.float32)),
        _case(ModuleArgument("nested_dropout", nested), draw.array((4, 3)), seed=seed),
        _case(ModuleArgument("dropout", linear), draw.array((3, 2)), requires_grad=True, seed=seed),
        _case(ModuleArgument("dropout", linear, training=False), draw.array((2, 2)), seed=seed),
        _case(ModuleArgument("linear", linear), draw.array((3, 2))),
        _case(ModuleArgument("normalised", normalised), draw.array((4, 2))),
        _case(ModuleArgument("two_layers", layers), draw.array((4, 2), "float32"), requires_grad=True),
    ]


def _predict_reference(case: Case) -> Expectation:
    (x,) = reading.values(case, "x")
    model, _ = double_model(case)
    with torch.no_grad():
        output = model.eval()(torch.from_numpy(x)).numpy()
    return Expectation(like(output, reading.model(case, "x")))


def _predict_drawn() -> SearchStrategy[Case]:
    def sized(rows: int, features: int) -> SearchStrategy[Case]:
        model = st.builds(
            lambda weight, bias, training: ModuleArgument(
                "dropout", {"layer.weight": weight, "layer.bias": bias}, training
            ),
            drawn.arrays((1, features)),
            drawn.arrays((1,)),
            st.booleans(),
        )
        return st.builds(_case, model, drawn.arrays((rows, features)), st.booleans(), st.integers(0, 99))

    return st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(lambda chosen: sized(*chosen))


PREDICT = Task(
    name="predict",
    summary="the output in evaluation mode, without a graph",
    cases=_predict_cases,
    reference=_predict_reference,
    graph="plain",
    drawn=_predict_drawn,
    cost=builds_no_graph,
    cost_name="builds no graph, in forward either",
    hints=(
        "Two switches are easily taken for one another: one changes what a layer such as dropout computes, the other "
        "decides whether a graph is recorded. Which of them does your code use, and which does the task need?",
        "When is the graph made: while forward runs, or when you look at the result? Does dropping it afterwards mean "
        "that it was never built?",
        "Before switching anything, note the mode of the model and of each of its submodules; one of them may differ "
        "from the whole. Afterwards give each its own mode back.",
    ),
)
