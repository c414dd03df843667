"""A list of numbers as a leaf that requires grad."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, PlainArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Tensor
from graders.tasks import Task
from graders.topics.draw import Draw, plain
from graders.topics.forward_graphs.judges import is_leaf


def _leaf_cases(draw: Draw) -> Sequence[Case]:
    drawn_values = tuple(draw.number(-3, 3) for _ in range(3))
    lists: list[tuple[int | float, ...]] = [(1, 2), (1.5, -2, 0), (7,), drawn_values]
    return [Case({"values": plain(values)}) for values in lists]


def _leaf_reference(case: Case) -> Expectation:
    values = case.arguments["values"]
    assert isinstance(values, PlainArgument) and isinstance(values.value, tuple)
    return Expectation(Tensor(np.array(values.value, dtype=np.float32), "float32"))


def _leaf_drawn() -> SearchStrategy[Case]:
    number = st.one_of(st.integers(-9, 9), drawn.numbers())
    return st.lists(number, min_size=1, max_size=4).map(lambda values: Case({"values": plain(tuple(values))}))


LEAF = Task(
    name="leaf",
    summary="a list of numbers as a leaf that requires grad",
    cases=_leaf_cases,
    reference=_leaf_reference,
    graph=is_leaf,
    drawn=_leaf_drawn,
    hints=(
        "Which numbers can have a derivative at all: what happens if you ask an integer tensor to require grad?",
        "A leaf is a tensor that no recorded operation made. Does your last line still perform an operation, such as a "
        "conversion, after gradients were asked for?",
        "One constructor of torch takes the values, the dtype and the wish for gradients in a single call. Look at its "
        "keyword arguments.",
    ),
)
