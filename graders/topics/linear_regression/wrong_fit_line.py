"""What wrong ``fit_line``s give."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, OneOf, Tensor
from graders.topics import reading
from graders.topics.linear_regression import descents
from graders.topics.linear_regression.descents import Descent
from graders.topics.linear_regression.fit_line import LINE_TOLERANCES, Line, as_numbers, best_line
from graders.topics.linear_regression.orthogonal_loss import gradient_of_line, loss_of_line

#: From the lines before each update and after the last to what a program keeps of them.
Keep = Callable[[Case, Sequence[Line], float], Expectation | None]
Formula = Callable[[Float, Float, Float], float]
Slope = Callable[[Float, Float, Float], Float]

_right = descents.scaled(1)
_A, _B = np.array([1.0, 0.0]), np.array([0.0, 1.0])


def _loss(point: Float, x: Float, y: Float) -> float:
    return loss_of_line(point[0], point[1], x, y)


def _gradient(point: Float, x: Float, y: Float) -> Float:
    return np.array(gradient_of_line(point[0], point[1], x, y))


def _program(
    way: Descent,
    keep: Keep = best_line,
    loss: Formula = _loss,
    gradient: Slope = _gradient,
    start: tuple[float, float] = (0.0, 0.0),
    factor: Callable[[int], float] = lambda _: 1.0,
) -> Program:
    """The program that goes a wrong way, and what it keeps.

    ``factor`` multiplies the gradients, as a function of the number of points.
    """

    def run(case: Case) -> Expectation | None:
        x, y = reading.values(case, "x", "y")
        lr, epochs = reading.number(case, "lr"), int(reading.number(case, "epochs"))
        points = way(lambda point: gradient(point, x, y), np.array(start), lr * factor(x.size), epochs)
        lines = [(float(point[0]), float(point[1]), loss(point, x, y)) for point in points]
        if not np.all(np.isfinite(lines)):
            return None
        return keep(case, lines, LINE_TOLERANCES[str(reading.model(case, "x").dtype)])

    return run


def _least(lines: Sequence[Line]) -> int:
    """The first of the best epochs."""
    losses = [loss for _, _, loss in lines[:-1]]
    return losses.index(min(losses))


def _keep(choose: Callable[[Sequence[Line]], Line]) -> Keep:
    """A program that returns one line, or three numbers that do not belong together."""

    def kept(case: Case, lines: Sequence[Line], tolerance: float) -> Expectation:
        return Expectation(as_numbers(case, choose(lines), tolerance))

    return kept


def _one_late(lines: Sequence[Line]) -> Line:
    """The parameters after the update with the loss before it."""
    best = _least(lines)
    return (*lines[best + 1][:2], lines[best][2])


def _last_with_least(lines: Sequence[Line]) -> Line:
    """The parameters that move on, in the end, with the least loss."""
    return (*lines[-1][:2], lines[_least(lines)][2])


def _tensors(case: Case, lines: Sequence[Line], tolerance: float) -> Expectation:
    """The right line, whose loss at least is a tensor with a graph."""
    (y,) = reading.values(case, "y")

    def tensor(value: float, scale: float, requires_grad: bool | None = None) -> list[Expected]:
        error = np.asarray(tolerance * scale)
        return [Tensor(np.full(shape, value), "", tolerance, error, requires_grad) for shape in ((), (1,))]

    a, b, loss = lines[_least(lines)]
    numbers = as_numbers(case, (a, b, loss), tolerance)
    size = float(np.mean(y**2))
    return Expectation(
        [OneOf((numbers[0], *tensor(a, 1))), OneOf((numbers[1], *tensor(b, 1))), OneOf((*tensor(loss, size, True),))]
    )


def _vertical(point: Float, x: Float, y: Float) -> float:
    return float(np.mean((point[0] * x - y + point[1]) ** 2))


def _vertical_gradient(point: Float, x: Float, y: Float) -> Float:
    error = point[0] * x - y + point[1]
    return 2 * np.array([np.mean(error * x), np.mean(error)])


def _frozen_divisor(point: Float, x: Float, y: Float) -> Float:
    return np.asarray(_vertical_gradient(point, x, y) / (point[0] ** 2 + 1))


def _frozen_line(point: Float, x: Float, y: Float) -> Float:
    """The gradient where the residuals were computed once, at the start."""
    by_a, by_b = _vertical_gradient(np.zeros(2), x, y) / (point[0] ** 2 + 1)
    return np.array([by_a - 2 * point[0] * np.mean(y**2) / (point[0] ** 2 + 1) ** 2, by_b])


def _frozen_line_loss(point: Float, _: Float, y: Float) -> float:
    return float(np.mean(y**2) / (point[0] ** 2 + 1))


def _scaled_losses(factor: Callable[[int], float]) -> Program:
    """A multiple of the loss is minimised and returned."""

    def keep(case: Case, lines: Sequence[Line], tolerance: float) -> Expectation:
        rows = reading.values(case, "x")[0].size
        return best_line(case, [(a, b, factor(rows) * loss) for a, b, loss in lines], tolerance)

    return _program(_right, keep, factor=factor)


_FACTORS: Sequence[Callable[[int], float]] = (float, lambda _: 0.5, lambda rows: 0.5 * rows)
_aliased = _keep(_last_with_least)
_one_on = _keep(_one_late)
_standing = (_program(descents.standing),)
_piling_ways = tuple(descents.accumulating(*period) for period in ((0, 0), (2, 0), (2, 1), (3, 0)))
_piling = tuple(_program(way, keep) for way in _piling_ways for keep in (best_line, _one_on, _aliased))
_frozen = (_program(_right, gradient=_frozen_divisor),)

PROGRAMS: Programs = {
    "missing-zero": _piling,
    "zero-a-copy": _piling,
    "unnamed: momentum": tuple(
        _program(descents.with_momentum(part), keep) for part in (1.0, 0.9, 0.5) for keep in (best_line, _one_on)
    ),
    "partial-zero": tuple(
        _program(descents.accumulating(kept=kept), keep) for kept in (_A, _B) for keep in (best_line, _one_on)
    ),
    "zero-between-backward-and-step": _standing,
    "missing-step": _standing,
    "step-before-backward": (*_standing, _program(descents.lagging)),
    "optimizer-on-wrong-params": (*_standing, _program(descents.partly(_A)), _program(descents.partly(_B))),
    "item-before-backward": _standing,
    "requires-grad-on-loss": _standing,
    "ascent-sign": (_program(descents.scaled(-1)),),
    "sum-mean-factor": (
        *(_program(_right, factor=factor) for factor in _FACTORS),
        *map(_scaled_losses, _FACTORS),
    ),
    "unnamed: another learning rate": tuple(_program(_right, factor=factor) for factor in (*_FACTORS, lambda _: 2.0)),
    "loss-keeps-graph": (_program(_right, _tensors),),
    "graph-built-once": (
        _program(descents.repeating, loss=lambda _, x, y: _loss(np.zeros(2), x, y)),
        _program(_right, loss=_frozen_line_loss, gradient=_frozen_line),
    ),
    "best-params-off-by-one": (_program(_right, _one_on), _program(_right, _aliased)),
    "detach-shares-memory": (_program(_right, _aliased),),
    "detach-in-forward": _frozen,
    "python-number-breaks-graph": _frozen,
    "forward-under-no-grad": _frozen,
    "unnamed: the last epoch": (
        _program(_right, _keep(lambda lines: lines[-2])),
        _program(_right, _keep(lambda lines: lines[-1])),
    ),
    "unnamed: the vertical distance": (_program(_right, loss=_vertical, gradient=_vertical_gradient),),
    "unnamed: starts elsewhere": (_program(_right, start=(1.0, 0.0)), _program(_right, start=(1.0, 1.0))),
}
