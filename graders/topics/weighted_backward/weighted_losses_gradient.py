"""Several losses that share a graph, each with a weight of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import BuiltArgument, Case, Constant, ListArgument, TensorArgument
from graders.observation import builders
from graders.oracles import differences, drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf, plain
from graders.values import Array

#: Distinct, none of them 1, and exact in float32: a student may well put them into a tensor of the default dtype.
_WEIGHTS = (0.25, 0.75, 1.5, 2.25, 3.0)


def _case(params: Sequence[TensorArgument], weights: Sequence[float], builder: str, **constants: Constant) -> Case:
    return Case(
        {
            "losses": BuiltArgument(builder, ("params",), constants),
            "params": ListArgument(tuple(params)),
            "weights": plain(tuple(weights)),
        }
    )


def _losses_cases(draw: Draw) -> Sequence[Case]:
    def leaves(*shapes: Shape) -> list[TensorArgument]:
        return [draw.leaf(shape) for shape in shapes]

    def weights(count: int) -> list[float]:
        signs = draw.generator.choice([-1.0, 1.0], count)
        return [float(value) for value in signs * draw.generator.choice(_WEIGHTS, count, replace=False)]

    # In float32 all is positive, so that no gradient is the small difference of large numbers.
    single = [TensorArgument(draw.positive(shape, "float32"), True) for shape in (2, (), 3)]
    return [
        _case([leaf([1.0, 2.0]), leaf([3.0])], [2.0, 0.5], "product_losses"),
        _case(leaves(2, (), (2, 1)), weights(3), "coupled_losses", count=3),
        _case(leaves(2, 3), weights(2), "coupled_losses", count=2, unused=0),
        _case(leaves(2, 1, ()), weights(3), "chained_losses"),
        _case(single, np.abs(weights(2)).tolist(), "coupled_losses", count=2, unused=1),
    ]


def _total(case: Case, values: Sequence[torch.Tensor]) -> torch.Tensor:
    """The weighted sum of the losses that the case builds from these values of the parameters."""
    built = case.arguments["losses"]
    assert isinstance(built, BuiltArgument)
    losses = builders.BUILDERS[built.builder](list(values), **built.constants)
    assert isinstance(losses, list)
    return torch.stack(losses) @ torch.tensor(reading.numbers(case, "weights"), dtype=torch.float64)


def models(case: Case) -> list[Array]:
    """The parameters as arrays of their own dtypes."""
    params = case.arguments["params"]
    assert isinstance(params, ListArgument)
    return [item.array for item in params.items if isinstance(item, TensorArgument)]


def _losses_reference(case: Case) -> Expectation:
    values = [torch.tensor(value, requires_grad=True) for value in reading.items(case, "params")]
    gradients = torch.autograd.grad(_total(case, values), values, materialize_grads=True)
    return Expectation([like(found.numpy(), model) for found, model in zip(gradients, models(case), strict=True)])


def _losses_witness(case: Case) -> Expectation | None:
    values = reading.items(case, "params")
    if any(model.dtype != np.float64 for model in models(case)):
        return None

    def by(index: int) -> Tensor:
        def total(at: Float) -> Float:
            moved = [at if position == index else value for position, value in enumerate(values)]
            return np.asarray(_total(case, [torch.tensor(value) for value in moved]).numpy())

        value, error = differences.derivative(total, values[index])
        return Tensor(value, "float64", error=error)

    return Expectation([by(index) for index in range(len(values))])


def _losses_drawn() -> SearchStrategy[Case]:
    params = st.lists(drawn.shapes(1, 2).flatmap(drawn.arrays).map(drawn.leaves), min_size=2, max_size=3)

    def coupled(items: list[TensorArgument]) -> SearchStrategy[Case]:
        lists = st.lists(drawn.numbers(), min_size=1, max_size=3)
        positions = st.integers(0, len(items) - 1)
        return st.builds(
            lambda weights, unused: _case(items, weights, "coupled_losses", count=len(weights), unused=unused),
            lists,
            positions,
        )

    def chained(items: list[TensorArgument]) -> SearchStrategy[Case]:
        lists = st.lists(drawn.numbers(), min_size=len(items), max_size=len(items))
        return lists.map(lambda weights: _case(items, weights, "chained_losses"))

    return params.flatmap(lambda items: st.one_of(coupled(items), chained(items)))


WEIGHTED_LOSSES_GRADIENT = Task(
    name="weighted_losses_gradient",
    summary="gradients of a weighted sum of losses, for each parameter",
    cases=_losses_cases,
    reference=_losses_reference,
    graph="plain",
    witness=_losses_witness,
    drawn=_losses_drawn,
    hints=(
        "Is the gradient of a weighted sum the weighted sum of the gradients? If so, how many backward passes do you "
        "need: one for each loss, or a single one?",
        "The losses share a part of their graph. What happens to that part in the first pass, and what does a second "
        "pass find there? What do you get for a parameter that plays no part in a loss?",
        "Add the losses up with their weights first and differentiate once, for all parameters together. Both None and "
        "an error can come from an unused parameter: there are options for either, and zeros are what is wanted.",
    ),
)
