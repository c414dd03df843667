"""What wrong ``train_linear``s give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from graders.cases import Case, ModuleArgument
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.oracles.bounds import TOLERANCES
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation
from graders.topics import reading
from graders.topics.linear_regression import descents, wrong_loops
from graders.topics.linear_regression.train_linear import Errors, Training, model_after, paired
from graders.topics.linear_regression.wrong_loops import Fit


def _fit(case: Case, errors: Errors = paired) -> Fit:
    training = Training(case, errors)
    tolerance = TOLERANCES[str(reading.model(case, "x").dtype)]
    return Fit(
        training.loss,
        training.gradient,
        training.start,
        reading.number(case, "lr"),
        int(reading.number(case, "epochs")),
        len(reading.model(case, "x")),
        tolerance,
        lambda point: model_after(training.shapes, point, tolerance),
        _parts(training),
    )


def _parts(training: Training) -> dict[str, Float]:
    parts, start = {}, 0
    for name, shape in training.shapes.items():
        size = int(np.prod(shape))
        part = np.zeros_like(training.start)
        part[start : start + size] = 1
        parts[name], start = part, start + size
    return parts


#: Which parameters a careless loop reaches: weights or biases, those of the first or of the last layer.
_CHOICES: Sequence[Callable[[str], bool]] = (
    lambda name: name.endswith("weight"),
    lambda name: name.endswith("bias"),
    lambda name: name.startswith("first"),
    lambda name: name.startswith("second"),
    lambda name: name in ("first.weight", "layer.weight"),
    lambda name: name in ("second.bias", "layer.bias"),
)


def _refused_or_unknown(programs: tuple[Program, ...]) -> tuple[Program, ...]:
    """Programs that go backward through a graph whose parameters have moved since.

    The graph of two layers has saved a weight of the second. torch refuses to go on where it sees that this weight has
    been written to; where it does not see it (``.data``, NumPy, a fused step), the numbers are not certain.
    """

    def instead(program: Program, otherwise: Expectation | None) -> Program:
        def run(case: Case) -> Expectation | None:
            model = case.arguments["model"]
            deep = isinstance(model, ModuleArgument) and model.name == "two_layers"
            return otherwise if deep else program(case)

        return run

    refused = Raising(pattern="modified by an inplace operation")
    return tuple(instead(program, otherwise) for program in programs for otherwise in (refused, None))


_piling = wrong_loops.ways(
    _fit, descents.accumulating(), descents.accumulating(2, 0), descents.accumulating(2, 1), descents.accumulating(3, 0)
)
_standing = wrong_loops.ways(_fit, descents.standing)
_own_tensors = (wrong_loops.untouched(_fit),)
#: by which the loss, or the rate, may be wrong, as a function of the number of rows
_FACTORS: Sequence[Callable[[int], float]] = (float, lambda _: 0.5, lambda rows: 0.5 * rows)

PROGRAMS: Programs = {
    "missing-zero": _piling,
    "zero-a-copy": _piling,
    "unnamed: momentum": wrong_loops.ways(_fit, *map(descents.with_momentum, (1.0, 0.9, 0.5))),
    "partial-zero": tuple(
        wrong_loops.by_part(_fit, lambda kept: descents.accumulating(kept=kept), chosen) for chosen in _CHOICES
    ),
    "zero-between-backward-and-step": _standing,
    "missing-step": (*_standing, *wrong_loops.ways(_fit, descents.late_single(), descents.late_single(0))),
    "step-before-backward": (*_standing, *_refused_or_unknown(wrong_loops.ways(_fit, descents.lagging))),
    "optimizer-on-wrong-params": (
        *_standing,
        *_own_tensors,
        *(wrong_loops.by_part(_fit, descents.partly, chosen) for chosen in _CHOICES),
    ),
    "item-before-backward": _standing,
    "requires-grad-on-loss": _standing,
    "rebind-in-no-grad": (*_standing, *_own_tensors),
    "update-outside-no-grad": (*_standing, *_own_tensors),
    "unnamed: trains tensors of its own": _own_tensors,
    "ascent-sign": wrong_loops.ways(_fit, descents.scaled(-1)),
    "sum-mean-factor": wrong_loops.factors(_fit, *_FACTORS),
    "unnamed: another learning rate": wrong_loops.rates(_fit, *_FACTORS, lambda _: 2),
    "loss-keeps-graph": (wrong_loops.loss_tensors(_fit),),
    "graph-built-once": _refused_or_unknown(wrong_loops.repeated(_fit)),
    "broadcast-n1-n": wrong_loops.ways(partial(_fit, errors=lambda p, y: p - y), descents.scaled(1))
    + wrong_loops.ways(partial(_fit, errors=lambda p, y: p.reshape(-1) - y), descents.scaled(1))
    + wrong_loops.ways(partial(_fit, errors=lambda p, y: p - y.reshape(-1)), descents.scaled(1)),
    "unnamed: losses after the update": (wrong_loops.shifted(_fit),),
}
