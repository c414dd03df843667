"""Two clouds of points with labels, from one generator of a given seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Tensor
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, plain

#: float32 rounding of mean and bias, added in any order, stays below this part of the largest coordinate.
TOLERANCE = 1e-6


def _blobs_cases(draw: Draw) -> Sequence[Case]:
    small = _blobs_case(3, draw.number(0.5, 1.5), -draw.number(0.5, 1.5), draw.integer(100, 10_000))
    single = _blobs_case(1, draw.number(1.6, 2.5), draw.number(0.5, 1.5), draw.integer(100, 10_000))
    # Two draws of 9 * 2 numbers: from 16 numbers on, torch fills a tensor in another way than below.
    many = _blobs_case(9, -draw.number(0.5, 1.5), draw.number(0.5, 1.5), draw.integer(100, 10_000))
    return [_blobs_case(100, 1.7, 1, 10), small, single, many]


def _blobs_case(n: int, mean: float, bias: float, seed: int) -> Case:
    return Case({"n": plain(n), "mean": plain(mean), "bias": plain(bias), "seed": plain(seed)})


def _blobs_reference(case: Case) -> Expectation:
    n, seed = int(reading.number(case, "n")), int(reading.number(case, "seed"))
    mean, bias = reading.number(case, "mean"), reading.number(case, "bias")
    generator = torch.Generator().manual_seed(seed)
    standard = [torch.randn(n, 2, generator=generator).numpy().astype(np.float64) for _ in range(2)]
    points = np.concatenate([standard[0] + mean + bias, standard[1] - mean + bias])
    labels = np.concatenate([np.zeros(n), np.ones(n)])
    return Expectation([Tensor(points, "float32", relative=TOLERANCE), Tensor(labels, "float32", relative=TOLERANCE)])


def _blobs_drawn() -> SearchStrategy[Case]:
    return st.builds(
        _blobs_case, st.integers(1, 12), drawn.numbers(0.5, 2), drawn.numbers(0.5, 2), st.integers(0, 10_000)
    )


MAKE_BLOBS = Task(
    name="make_blobs",
    summary="two clouds of points with labels, from a generator of its own",
    cases=_blobs_cases,
    reference=_blobs_reference,
    graph="plain",
    drawn=_blobs_drawn,
    hints=(
        "Which random numbers does torch.manual_seed influence: only yours, or those of everybody who draws later?",
        "Does each class have its own draw, in the order that the docstring gives, and does the second draw go on "
        "where the first one stopped? What do the two centres have in common, and what not?",
        "torch.Generator can be seeded, and torch.normal and torch.randn accept one by keyword. Compare the shape and "
        "dtype of your labels with those in the docstring.",
    ),
)
