"""The wrong programs of ``train``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional

from graders.cases import Case
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.oracles.expectation import Expectation
from graders.topics import reading
from graders.topics.logistic_regression.accuracy import accuracy_of
from graders.topics.logistic_regression.trajectory import LOOK_EVERY, model_of, option
from graders.topics.logistic_regression.wrong_training import Way, is_long, loss_tensors, program
from graders.topics.logistic_regression.wrong_ways import (
    POSTPONED,
    STANDING,
    accumulating,
    all_pairs,
    lagging,
    pairs_right,
    partly,
    repeating,
    scaled,
    two_columns,
)


def _looked_at(k: int) -> bool:
    return k % LOOK_EVERY == 0


def _never(*_: object) -> bool:
    return False


def _always(*_: object) -> bool:
    return True


def _raising(way: Way, pattern: str, where: Callable[[Case], bool]) -> Program:
    """The program that raises in some cases and goes a way in the others."""
    other = program(way)

    def run(case: Case) -> Expectation | None:
        return Raising(pattern=pattern) if where(case) and not is_long(case) else other(case)

    return run


def _has_one_point(case: Case) -> bool:
    return len(reading.values(case, "y")[0]) == 1


def _saves_what_moves(case: Case) -> bool:
    """A second layer keeps its weights for the backward pass, and a second pass notices that they have changed."""
    return model_of(case).name != "probability" and option(case, "max_iterations") > 1


def _decisions(p: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """The loss of predictions that were rounded before: the gradient through it is zero."""
    return functional.binary_cross_entropy(p + (p.round() - p).detach(), y)


_ACCUMULATING = (
    accumulating(_never),
    accumulating(lambda k, _: _looked_at(k)),
    accumulating(_never, before=_looked_at),
    lagging(adding=True),
)
_HALF_CLEARED = tuple(
    accumulating(cleared)
    for cleared in (
        lambda _, name: name.endswith("weight"),
        lambda _, name: name.endswith("bias"),
        lambda _, name: name in ("features.weight", "first.weight"),
        lambda _, name: name in ("features.bias", "second.bias"),
        lambda _, name: name not in ("features.weight", "first.weight"),
        lambda _, name: name not in ("features.bias", "second.bias"),
    )
)
_PART_MOVES = tuple(
    partly(chosen)
    for chosen in (
        lambda names: [name for name in names if name.endswith("weight")],
        lambda names: [name for name in names if name.endswith("bias")],
        lambda names: names[:1],
        lambda names: names[-1:],
        lambda names: names[:2] if len(names) > 2 else (),
        lambda names: names[-2:] if len(names) > 2 else (),
    )
)
_SQUASHED_LOSSES = (
    Way(loss=functional.binary_cross_entropy_with_logits),
    Way(
        loss=lambda p, y: functional.binary_cross_entropy(torch.sigmoid(p), y),
        look=lambda p, y: accuracy_of(np.ones_like(p), y),
    ),
)
_PAIRS = tuple(
    Way(loss=loss, look=look)
    for loss in (functional.binary_cross_entropy, all_pairs)
    for look in (
        accuracy_of,
        lambda p, y: pairs_right(p, y) / len(y),
        lambda p, y: pairs_right(p, y) / len(y) ** 2,
    )
)[1:]


def _losses_times(factor: Callable[[int], float]) -> tuple[Way, Way]:
    """The loss times a function of the number of points, and that with the right losses in the list."""

    def loss(p: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return functional.binary_cross_entropy(p, y) * factor(len(y))

    return Way(loss=loss), Way(loss=loss, reported=lambda value, n: value / factor(n))


_FACTORS = (
    *_losses_times(float),
    *_losses_times(lambda _: 0.5),
    *_losses_times(lambda _: 2.0),
    *_losses_times(lambda n: 1 / n),
)


def _programs(*ways: Way) -> tuple[Program, ...]:
    return tuple(map(program, ways))


_STANDING = _programs(STANDING)

TRAIN: Programs = {
    "missing-zero": _programs(*_ACCUMULATING),
    "zero-a-copy": _programs(*_ACCUMULATING),
    "partial-zero": _programs(*_HALF_CLEARED),
    "zero-between-backward-and-step": _STANDING,
    "missing-step": _STANDING,
    "rebind-in-no-grad": _STANDING,
    "requires-grad-on-loss": _STANDING,
    "item-before-backward": _STANDING,
    "step-before-backward": (
        *_programs(lagging(), lagging(adding=True), POSTPONED, replace(_ACCUMULATING[0], late=True)),
        *_STANDING,
    ),
    "optimizer-on-wrong-params": (*_programs(*_PART_MOVES), *_STANDING),
    "ascent-sign": _programs(scaled(-1.0)),
    "double-sigmoid": _programs(*_SQUASHED_LOSSES, replace(_SQUASHED_LOSSES[1], look=accuracy_of)),
    "softmax-then-cross-entropy": _programs(Way(loss=two_columns)),
    "nondifferentiable-loss": _programs(
        Way(loss=_decisions, update=STANDING.update),
        Way(loss=_decisions, update=STANDING.update, look=lambda p, y: accuracy_of(p.round(), y)),
    ),
    "broadcast-n1-n": (*_programs(*_PAIRS), _raising(Way(), r"Using a target size .*, 1\]\)\)", _always)),
    "squeeze-batch-of-one": (_raising(Way(), r"Using a target size .*Size\(\[\]\)", _has_one_point),),
    "sum-mean-factor": _programs(*_FACTORS),
    "unnamed: another learning rate": _programs(*_FACTORS[1::2]),  # those with the right losses
    "graph-built-once": (
        *_programs(repeating(once=False)),
        _raising(repeating(once=True), "modified by an inplace operation", _saves_what_moves),
    ),
    "loss-keeps-graph": (loss_tensors(requires_grad=True),),
    "unnamed: one update less": _programs(POSTPONED),
    "unnamed: losses are tensors": (loss_tensors(requires_grad=False),),
    "unnamed: squared error": _programs(Way(loss=functional.mse_loss)),
    "unnamed: absolute error": _programs(Way(loss=functional.l1_loss)),
}
