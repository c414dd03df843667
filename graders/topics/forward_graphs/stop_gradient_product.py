"""The canonical product with one factor frozen."""

from __future__ import annotations

import numpy as np

from graders.cases import Case
from graders.oracles import differences
from graders.oracles.expectation import Expectation, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.forward_graphs.pairs import pair_cases, pair_drawn, witness_of


def _stopped_reference(case: Case) -> Expectation:
    (w, x), v, model = reading.values(case, "w", "x"), reading.cotangent(case), reading.model(case, "w")
    flowing = like(v * (w + 1), model)
    return Expectation(like((x + w) * (w + 1), model), derivatives={"w": flowing, "x": flowing})


def _stopped_witness(case: Case) -> Expectation | None:
    (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
    frozen = w + 1
    by_w = differences.derivative(lambda at: np.sum(v * (x + at) * frozen), w)
    by_x = differences.derivative(lambda at: np.sum(v * (at + w) * frozen), x)
    return witness_of(case, by_w, by_x)


STOP_GRADIENT_PRODUCT = Task(
    name="stop_gradient_product",
    summary="the same value, gradient through x + w only",
    cases=pair_cases,
    reference=_stopped_reference,
    graph="attached",
    witness=_stopped_witness,
    drawn=pair_drawn,
    hints=(
        "If the factor w + 1 were a plain number c, what would the derivatives of (x + w) * c be?",
        "Which operation gives you a tensor with the same values and no history? And which of the two factors should "
        "it be applied to: the one that gradient flows through, or the other?",
        "The derivative with respect to w must be the value of the frozen factor. Print it: with w = 1 and x = 2, 2 is "
        "right, 3 means that the other factor is frozen, and 5 that nothing is.",
    ),
)
