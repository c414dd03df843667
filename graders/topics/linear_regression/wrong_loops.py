"""What wrong training loops return, for the tasks that fit parameters and list their losses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, OneOf, Tensor
from graders.topics.linear_regression import descent, descents
from graders.topics.linear_regression.descent import Gradient, Loss
from graders.topics.linear_regression.descents import Descent


@dataclass(frozen=True, eq=False)
class Fit:
    """What a loop of a case fits.

    Args:
        loss: the loss that the task asks for, at a point.
        gradient: its gradient.
        start: where the parameters are at the call, in one vector.
        lr, steps: of the case.
        rows: the number of data points.
        tolerance: relative, by dtype.
        after: the arguments at a point.
        parts: what the components are: 1 in those of one parameter, for each parameter by its name.
    """

    loss: Loss
    gradient: Gradient
    start: Float
    lr: float
    steps: int
    rows: int
    tolerance: float
    after: Callable[[Float], Mapping[str, ArgumentAfter]]
    parts: Mapping[str, Float]


#: From a case to what is fitted; ``None`` for a case whose wrong results are not certain enough.
FitOf = Callable[[Case], Fit | None]
#: From what is fitted to a descent, where it depends on the sizes of the case.
DescentOf = Callable[[Fit], Descent | None]


def program(fit_of: FitOf, choose: DescentOf, reported: Callable[[Fit], float] = lambda _: 1.0) -> Program:
    """The program that goes a wrong way, and reports losses of which each is so many times the right one."""

    def run(case: Case) -> Expectation | None:
        fit = fit_of(case)
        way = None if fit is None else choose(fit)
        if fit is None or way is None:
            return None
        points = way(fit.gradient, fit.start, fit.lr, fit.steps)
        losses = [reported(fit) * fit.loss(point) for point in points[:-1]]
        return _expectation(fit, losses, points[-1])

    return run


def _expectation(fit: Fit, losses: Sequence[float], end: Float) -> Expectation | None:
    if not (np.all(np.isfinite(losses)) and np.all(np.isfinite(end))):
        return None
    return Expectation(descent.losses(losses, fit.tolerance), after=fit.after(end))


def ways(fit_of: FitOf, *descents_of_it: Descent) -> tuple[Program, ...]:
    """Programs that go these ways and report the right losses of the points they reach."""
    return tuple(program(fit_of, lambda _, way=way: way) for way in descents_of_it)  # type: ignore[misc]


def factors(fit_of: FitOf, *factors_of: Callable[[int], float]) -> tuple[Program, ...]:
    """Programs whose gradient is a multiple (a function of the number of rows), with such losses or the right ones."""

    def both(factor: Callable[[int], float]) -> Iterator[Program]:
        yield program(fit_of, lambda fit: descents.scaled(factor(fit.rows)), lambda fit: factor(fit.rows))
        yield from rates(fit_of, factor)

    return tuple(one for factor in factors_of for one in both(factor))


def rates(fit_of: FitOf, *factors_of: Callable[[int], float]) -> tuple[Program, ...]:
    """Programs that go by a multiple of the learning rate (a function of the number of rows), with the right losses."""
    return tuple(
        program(fit_of, lambda fit, factor=factor: descents.scaled(factor(fit.rows)))  # type: ignore[misc]
        for factor in factors_of
    )


def by_part(fit_of: FitOf, way: Callable[[Float], Descent], chosen: Callable[[str], bool]) -> Program:
    """The program that treats the parameters with the chosen names in one way and the others in another."""

    def choose(fit: Fit) -> Descent | None:
        mask = np.sum([part for name, part in fit.parts.items() if chosen(name)] or [np.zeros_like(fit.start)], axis=0)
        return way(mask) if 0 < mask.sum() < mask.size else None

    return program(fit_of, choose)


def loss_tensors(fit_of: FitOf) -> Program:
    """The right descent, with losses that are still tensors with a graph, in a list or stacked."""

    def run(case: Case) -> Expectation | None:
        fit = fit_of(case)
        if fit is None:
            return None
        points = descent.descend(fit.gradient, fit.start, fit.lr, fit.steps)
        losses = np.array([fit.loss(point) for point in points[:-1]])
        error = np.asarray(fit.tolerance * 1e-3 * float(losses.max()))

        def tensor(values: Float) -> Expected:
            return Tensor(np.asarray(values), "", fit.tolerance, error, requires_grad=True)

        return Expectation(OneOf((list(map(tensor, losses)), tensor(losses))), after=fit.after(points[-1]))

    return run


def untouched(fit_of: FitOf) -> Program:
    """The right descent, on tensors of its own: the losses are right and the arguments have not moved."""

    def run(case: Case) -> Expectation | None:
        fit = fit_of(case)
        if fit is None:
            return None
        points = descent.descend(fit.gradient, fit.start, fit.lr, fit.steps)
        return _expectation(fit, [fit.loss(point) for point in points[:-1]], fit.start)

    return run


def shifted(fit_of: FitOf) -> Program:
    """The right descent, with the losses after each update instead of before it."""

    def run(case: Case) -> Expectation | None:
        fit = fit_of(case)
        if fit is None:
            return None
        points = descent.descend(fit.gradient, fit.start, fit.lr, fit.steps)
        return _expectation(fit, [fit.loss(point) for point in points[1:]], points[-1])

    return run


def repeated(fit_of: FitOf) -> tuple[Program, ...]:
    """Programs that go through one graph again and again: the loss of each round is that at the start."""

    def run(case: Case) -> Expectation | None:
        fit = fit_of(case)
        if fit is None:
            return None
        points = descents.repeating(fit.gradient, fit.start, fit.lr, fit.steps)
        return _expectation(fit, [fit.loss(fit.start)] * fit.steps, points[-1])

    return (run,)
