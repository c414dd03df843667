"""Which optimizer owns which leaves, where it steps, and which of them nothing else holds."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field

from torch import Tensor
from torch.optim import Optimizer

from graders.observation.trace.leaves import Leaf
from graders.observation.trace.log import NOWHERE, Place

MAX_OWNERS = 1000


@dataclass
class Owner:
    """An optimizer that has stepped.

    ``orphans``: keys of leaves that, at its first step, nothing but the optimizer held: what was in the model when the
    optimizer was made and is no part of it any more.
    """

    ref: weakref.ref[Optimizer]
    orphans: frozenset[int]
    leaves: list[Leaf] = field(default_factory=list)
    place: Place = NOWHERE

    def idle(self) -> list[Leaf]:
        """The leaves that it was meant to move, and that have got no gradient and never changed."""
        # Frozen parameters may well stand beside others, but an optimizer of nothing else is of no use.
        trained = [leaf for leaf in self.leaves if leaf.trainable] or self.leaves
        return [leaf for leaf in trained if not (leaf.passes or leaf.changed)]

    def is_useless(self) -> bool:
        """Whether none of its leaves has ever got a gradient or changed."""
        return not any(leaf.passes or leaf.changed for leaf in self.leaves)


class Owners:
    """The optimizers of a program, in the order of their first steps."""

    def __init__(self) -> None:
        self._known: dict[int, Owner] = {}
        self._gone: list[Owner] = []

    def __iter__(self) -> Iterator[Owner]:
        return iter((*self._gone, *self._known.values()))

    def stepped(self, optimizer: Optimizer, leaves: list[Leaf], place: Place) -> None:
        """Note a step."""
        owner = self._known.get(id(optimizer))
        if owner is None or owner.ref() is not optimizer:
            if len(self._known) + len(self._gone) >= MAX_OWNERS:
                return
            if owner is not None:
                self._gone.append(owner)
            owner = self._known[id(optimizer)] = Owner(weakref.ref(optimizer), frozenset(_orphans(optimizer)))
        owner.leaves, owner.place = leaves, place


def _orphans(optimizer: Optimizer) -> Iterator[int]:
    """Parameters that nothing but the list of the optimizer refers to. No name but that of the list is used here."""
    probe = [object()]
    alone = sys.getrefcount(probe[0])
    for group in optimizer.param_groups:
        held: list[Tensor] = group["params"]
        yield from (id(held[index]) for index in range(len(held)) if sys.getrefcount(held[index]) == alone)
