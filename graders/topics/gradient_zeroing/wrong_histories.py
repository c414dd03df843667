"""Wrong programs for ``gradient_history``."""

from __future__ import annotations

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, Tensor, like
from graders.topics import reading
from graders.topics.gradient_zeroing.product import gradient_by_formula


def _steps(case: Case) -> int:
    return int(reading.number(case, "steps"))


def _entry(case: Case, factor: float) -> Tensor:
    """A multiple of the gradient of one pass."""
    return like(factor * gradient_by_formula(case).array, reading.model(case, "w"))


def _adds_up(case: Case) -> Expectation:
    """Each entry is the sum of all passes so far."""
    return Expectation([_entry(case, k + 1) for k in range(_steps(case))])


def _every_other_pass(cleared_first: int) -> Program:
    """Cleared before every other pass only; the first pass always starts without a gradient."""

    def program(case: Case) -> Expectation:
        passes = [1 if k == 0 or k % 2 == cleared_first else 2 for k in range(_steps(case))]
        return Expectation([_entry(case, factor) for factor in passes])

    return program


def _cleared_once(case: Case) -> Expectation:
    """Cleared after the first pass, and never again."""
    return Expectation([_entry(case, max(1, k)) for k in range(_steps(case))])


def _all_alike(factor_of_steps: bool) -> Program:
    """Every entry is the buffer as it was last: the sum of all passes, or zeros."""

    def program(case: Case) -> Expectation:
        steps = _steps(case)
        return Expectation([_entry(case, steps if factor_of_steps else 0)] * steps)

    return program


def _nothing(case: Case) -> Expectation:
    return Expectation([None] * _steps(case))


def _zeros_but_the_first(case: Case) -> Expectation:
    """The entries that share a buffer are zero; the last one was not cleared any more."""
    steps = _steps(case)
    return Expectation([*[_entry(case, 0)] * (steps - 1), _entry(case, 1)])


def _same_for_all(gradient: Float, case: Case) -> Expectation:
    return Expectation([like(gradient, reading.model(case, "w"))] * _steps(case))


def _by_x(case: Case) -> Expectation:
    """The derivative by the other factor's variable, which is also what is left where ``w + 1`` is held fixed."""
    (w,) = reading.values(case, "w")
    return _same_for_all(np.asarray(w + 1), case)


def _of_the_other_factor(case: Case) -> Expectation:
    """What is left where ``x + w`` is held fixed."""
    w, x = reading.values(case, "w", "x")
    return _same_for_all(np.asarray(x + w), case)


def _mean(case: Case) -> Expectation | None:
    """Of the mean instead of the sum; of one element they are the same."""
    gradient = gradient_by_formula(case).array
    return _same_for_all(np.asarray(gradient / gradient.size), case)


def _one_less(case: Case) -> Expectation:
    return Expectation([_entry(case, 1)] * (_steps(case) - 1))


def _one_more(case: Case) -> Expectation:
    return Expectation([_entry(case, 1)] * (_steps(case) + 1))


def _final_sum(case: Case) -> Expectation:
    return Expectation(_entry(case, _steps(case)))


def _descending(lr: float) -> Program:
    """``w`` moves between the passes."""

    def program(case: Case) -> Expectation:
        w, x = reading.values(case, "w", "x")
        entries: list[Expected] = []
        for _ in range(_steps(case)):
            entries.append(like(x + 2 * w + 1, reading.model(case, "w")))
            w = w - lr * (x + 2 * w + 1)
        return Expectation(entries)

    return program


GRADIENT_HISTORY: Programs = {
    "missing-zero": (_adds_up, _every_other_pass(0), _every_other_pass(1), _cleared_once),
    "zero-a-copy": (_adds_up,),
    "alias-of-grad": (_all_alike(True), _all_alike(False), _zeros_but_the_first),
    "zero-grad-then-read": (_nothing, _all_alike(False)),
    "unnamed: no pass at all": (_nothing,),
    "wrong-variable": (_by_x,),
    "sum-mean-factor": (_mean,),
    "unnamed: sums by hand": (_adds_up,),
    "unnamed: writes zeros": (_all_alike(False),),
    "unnamed: a factor held fixed": (_by_x, _of_the_other_factor),
    "unnamed: another number of entries": (_one_less, _one_more, _final_sum),
    "unnamed: descends meanwhile": (_descending(0.01), _descending(0.1)),
    "unnamed: repeats the total": (_all_alike(True),),
}
