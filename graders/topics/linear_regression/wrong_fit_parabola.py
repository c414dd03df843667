"""What wrong ``fit_parabola``s give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from graders.cases import Case
from graders.evidence.value import Programs
from graders.oracles.bounds import TOLERANCES
from graders.oracles.differences import Float
from graders.topics import reading
from graders.topics.linear_regression import descents, wrong_loops
from graders.topics.linear_regression.fit_parabola import (
    parabola_after,
    parabola_gradient,
    parabola_loss,
    parabola_start,
)
from graders.topics.linear_regression.wrong_loops import Fit

#: A wrong loop that runs longer than this need not give the same numbers twice.
_MOST_STEPS = 20
_W, _B = np.array([1.0, 0.0]), np.array([0.0, 1.0])


def _fit(case: Case, exchanged: tuple[int, int] = (0, 1)) -> Fit | None:
    """The fit of a case, with the components of the gradient exchanged as given."""
    if reading.number(case, "steps") > _MOST_STEPS:
        return None
    gradient = parabola_gradient(case)
    tolerance = TOLERANCES[str(reading.model(case, "x").dtype)]
    return Fit(
        parabola_loss(case),
        lambda point: gradient(point)[list(exchanged)],
        parabola_start(case),
        reading.number(case, "lr"),
        int(reading.number(case, "steps")),
        reading.values(case, "x")[0].size,
        tolerance,
        lambda point: parabola_after(case, point, tolerance),
        {"w": _W, "b": _B},
    )


def _straight(case: Case) -> Fit | None:
    """The fit of a straight line."""
    fit = _fit(case)
    if fit is None:
        return None
    x, y = reading.values(case, "x", "y")

    def error(point: Float) -> Float:
        return np.asarray(point[0] * x + point[1] - y)

    def gradient(point: Float) -> Float:
        return 2 * np.array([np.sum(error(point) * x), np.sum(error(point))])

    return replace(fit, loss=lambda point: float(np.sum(error(point) ** 2)), gradient=gradient)


_piling = wrong_loops.ways(
    _fit, descents.accumulating(), descents.accumulating(2, 0), descents.accumulating(2, 1), descents.accumulating(3, 0)
)
_standing = wrong_loops.ways(_fit, descents.standing)
_own_tensors = (wrong_loops.untouched(_fit),)
#: by which the loss, or the rate, may be wrong, as a function of the number of rows
_FACTORS: Sequence[Callable[[int], float]] = (lambda rows: 1 / rows, lambda _: 0.5, lambda rows: 0.5 / rows)

PROGRAMS: Programs = {
    "missing-zero": _piling,
    "zero-a-copy": _piling,
    "unnamed: momentum": wrong_loops.ways(_fit, *map(descents.with_momentum, (1.0, 0.9, 0.5))),
    "partial-zero": wrong_loops.ways(_fit, descents.accumulating(kept=_W), descents.accumulating(kept=_B)),
    "zero-between-backward-and-step": _standing,
    "missing-step": (*_standing, *wrong_loops.ways(_fit, descents.late_single(), descents.late_single(0))),
    "step-before-backward": (*_standing, *wrong_loops.ways(_fit, descents.lagging)),
    "optimizer-on-wrong-params": (*_standing, *wrong_loops.ways(_fit, descents.partly(_W), descents.partly(_B))),
    "item-before-backward": _standing,
    "requires-grad-on-loss": _standing,
    "rebind-in-no-grad": _own_tensors,
    "update-outside-no-grad": _own_tensors,
    "unnamed: trains tensors of its own": _own_tensors,
    "ascent-sign": wrong_loops.ways(_fit, descents.scaled(-1)),
    "sum-mean-factor": wrong_loops.factors(_fit, *_FACTORS),
    "unnamed: another learning rate": wrong_loops.rates(_fit, *_FACTORS, lambda _: 2),
    "loss-keeps-graph": (wrong_loops.loss_tensors(_fit),),
    "graph-built-once": wrong_loops.repeated(_fit),
    "wrong-variable": tuple(
        wrong_loops.ways(partial(_fit, exchanged=exchanged), descents.scaled(1))[0]
        for exchanged in ((0, 0), (1, 1), (1, 0))
    ),
    "unnamed: losses after the update": (wrong_loops.shifted(_fit),),
    "unnamed: a straight line": wrong_loops.ways(_straight, descents.scaled(1)),
}
