"""In what a training loop may go wrong: what its updates see, and what it takes for the loss or the accuracy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from graders.topics.logistic_regression.wrong_training import Gradients, Update, Way
from graders.values import Array


def accumulating(cleared: Callable[[int, str], bool], before: Callable[[int], bool] = lambda _: False) -> Way:
    """Gradients add up until ``cleared(k, name)`` after an update; ``before(k)`` clears all before a pass."""

    def make() -> Update:
        held: dict[str, Array] = {}

        def update(k: int, gradients: Gradients) -> Gradients:
            kept = {} if before(k) else held
            used = {name: gradient + kept.get(name, 0.0) for name, gradient in gradients.items()}
            held.clear()
            held.update({name: value for name, value in used.items() if not cleared(k, name)})
            return used

        return update

    return Way(make)


def lagging(adding: bool = False) -> Way:
    """Each update sees the gradient of the iteration before, or the sum of all before; the first one sees none."""

    def make() -> Update:
        held: dict[str, Array] = {}

        def update(_: int, gradients: Gradients) -> Gradients:
            used = dict(held)
            held.update({name: value + held.get(name, 0.0) * adding for name, value in gradients.items()})
            return used

        return update

    return Way(make)


def repeating(once: bool) -> Way:
    """Each update sees the gradient at the start; with ``once`` the loss and the prediction are those of the start."""

    def make() -> Update:
        first: dict[str, Array] = {}

        def update(_: int, gradients: Gradients) -> Gradients:
            if not first:
                first.update(gradients)
            return first

        return update

    return Way(make, once=once)


def scaled(factor: float) -> Way:
    """Each update sees a multiple of the gradient."""
    return Way(lambda: lambda _, gradients: {name: factor * value for name, value in gradients.items()})


def partly(chosen: Callable[[Sequence[str]], Collection[str]]) -> Way:
    """Only the parameters with the names that are chosen from all names move."""

    def update(_: int, gradients: Gradients) -> Gradients:
        moved = chosen(list(gradients))
        return {name: value for name, value in gradients.items() if name in moved}

    return Way(lambda: update)


#: step, then clear, then predict and go backward
POSTPONED = Way(late=True)
#: nothing ever moves
STANDING = partly(lambda _: ())


def all_pairs(p: Tensor, y: Tensor) -> Tensor:
    """The loss of each prediction with each label."""
    size = (len(p), len(p))
    return functional.binary_cross_entropy(p.expand(size), y.T.expand(size))


def pairs_right(p: Array, y: Array) -> int:
    """How many of the pairs of a prediction and a label agree."""
    return int(((p.reshape(-1, 1) >= 0.5) == (y.reshape(1, -1) == 1)).sum())


def two_columns(p: Tensor, y: Tensor) -> Tensor:
    """The cross entropy of the probabilities of both classes, taken for scores."""
    return functional.cross_entropy(torch.cat((1 - p, p), dim=1), y.squeeze(1).long())
