"""Accounting for gradients: what each pass contributed, and how many updates used it.

Nothing here depends on how a program clears its gradients or moves its parameters. Values are compared at the points
where torch passes by: before and after each backward pass, after each optimizer step, and after each write to a leaf
or to a gradient buffer.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

from torch import Tensor

from graders.observation.trace.leaves import Contribution, Leaf
from graders.observation.trace.log import NOWHERE, Draft, FactLog, Place, short
from graders.observation.trace.memory import Memory
from graders.observation.trace.names import names_in
from graders.observation.trace.snapshots import empty, proportional, same, snapshot

#: What a change of a leaf is: an update that used its ``.grad``, one that used another gradient of it, no update at
#: all, or unknown, so that its size must tell.
Update = Literal["yes", "other", "no", "by size"]
MAX_LEAVES = 5000


class Ledger:
    """All leaves that took part in a backward pass or belong to an optimizer."""

    def __init__(self, log: FactLog, watched: Mapping[str, Tensor]) -> None:
        self.log = log
        self.leaves: dict[int, Leaf] = {}
        self.history: list[Leaf] = []
        self.memory = Memory(self.leaves)
        self.updates = 0
        self.replacements = 0
        self.passes = 0
        self.last_pass: Place = NOWHERE
        #: The fact that the latest pass started from a leaf, if it did.
        self.leaf_root: Draft | None = None
        #: Where an optimizer is at work now.
        self.step: Place | None = None
        #: Lines whose updates had gradients to use, and facts on updates that had none.
        self.fruitful: set[Place] = set()
        self.fruitless: list[tuple[Draft, Place, list[Leaf]]] = []
        #: Lines whose updates have left everything where it was.
        self.in_vain: set[Place] = set()
        self.failures = 0
        self._names = {id(tensor): name for name, tensor in watched.items()}
        self._counts = (0, 0)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Count what an observer fails on, and let the program go on."""
        try:
            yield
        except Exception:
            self.failures += 1

    def leaf(self, tensor: Tensor) -> Leaf:
        """The record of a leaf, made on first sight."""
        key = id(tensor)
        found = self.leaves.get(key)
        if found is None or found.ref() is not tensor:
            found = Leaf(tensor, lambda ref: self._died(key, ref))
            found.name = self._names.get(key, "")
            self.leaves[key] = found
            if len(self.history) < MAX_LEAVES:
                self.history.append(found)
            self.memory.locate(found)
        return found

    def _died(self, key: int, ref: weakref.ref[Tensor]) -> None:
        leaf = self.leaves.get(key)
        if leaf is not None and leaf.ref is ref:
            del self.leaves[key]
            self.memory.exposed.pop(key, None)
            leaf.strip()
            if not leaf.passes and not leaf.owned and leaf in self.history[-8:]:
                self.history.remove(leaf)

    def name_leaves(self, place: Place) -> None:
        """Find the names of new leaves among the variables of a frame."""
        unnamed = [leaf for leaf in self.leaves.values() if not leaf.name and not leaf.name_sought]
        if unnamed and place.frame is not None:
            found = names_in(place.frame)
            for leaf in unnamed:
                leaf.name, leaf.name_sought = found.get(leaf.key, ""), True

    def look(self, leaf: Leaf, update: Update, place: Place) -> bool:
        """Compare a leaf with what was last seen of it; whether its values have changed."""
        tensor = leaf.ref()
        if tensor is None or leaf.value is None:
            return False
        grad = tensor.grad
        changed, in_use = not same(tensor, leaf.value), False
        if changed:
            leaf.changed = True
            if update == "yes" or (update == "by size" and self._explains(leaf, tensor, grad)):
                self._update(leaf, tensor, grad, place)
                in_use = True
            elif update == "other":
                self.updates += 1
                self.fruitful.add(place.without_frame())
                leaf.moved(place, self.updates)
            leaf.value = snapshot(tensor)
        if leaf.pending and not in_use and empty(grad):  # an update has looked at the buffer itself
            leaf.cleared(place)
        return changed

    def look_at_buffer(self, leaf: Leaf, place: Place) -> None:
        """Notice that a buffer has been cleared, where nothing can have changed the leaf itself."""
        tensor = leaf.ref()
        if leaf.pending and tensor is not None and empty(tensor.grad):
            leaf.cleared(place)

    def _explains(self, leaf: Leaf, tensor: Tensor, grad: Tensor | None) -> bool:
        """Whether a change that no torch function computed from the gradient was computed from it elsewhere."""
        now, before = snapshot(tensor), leaf.value
        if not leaf.left_torch or grad is None or now is None or before is None or now.shape != before.shape:
            return False
        sample = snapshot(grad)
        return sample is not None and proportional(now - before, sample)

    def _update(self, leaf: Leaf, tensor: Tensor, grad: Tensor | None, place: Place) -> None:
        self.updates += 1
        before = leaf.value
        if empty(grad):
            leaf.cleared(place)
        else:
            self.fruitful.add(place.without_frame())
        leaf.moved(place, self.updates)
        twice = leaf.used(grad)
        if twice is None:
            return
        first = leaf.used_twice.get(place)
        if first is not None:
            first.numbers["updates_alike"] = str(int(first.numbers["updates_alike"]) + 1)
        if self.log.has_enough("gradient-used-twice", place):
            return
        old, new = twice
        cleared, not_cleared = self._counts
        draft = self.log.add(
            "gradient-used-twice",
            place,
            parameter=leaf.name,
            step=str(leaf.updates),
            grad=short(grad),
            grad_before=short(new.before),
            contribution=short(new.amount()),
            value_before=short(before),
            value_after=short(tensor),
            first_backward_line=old.place.line_text,
            backward_line=new.place.line_text,
            leaves_cleared=str(cleared),
            leaves_not_cleared=str(not_cleared),
            adds_up=str(same(grad, new.after)),
            updates_alike="0",
        )
        leaf.used_twice.setdefault(place.without_frame(), draft)

    def before_pass(self, tensors: Iterable[Tensor], place: Place) -> list[tuple[Leaf, Tensor | None]]:
        """Look at the leaves of a graph that is about to be differentiated; give each with its buffer."""
        found = []
        for tensor in tensors:
            leaf = self.leaf(tensor)
            # An optimizer that calls a closure moves its parameters between the passes of one step.
            if self.step is not None and leaf.owned:
                self.look(leaf, "yes", self.step)
            else:
                self.look(leaf, "by size", place)
            found.append((leaf, snapshot(tensor.grad)))
        return found

    def after_pass(self, before: list[tuple[Leaf, Tensor | None]], place: Place) -> None:
        """Note what a backward pass has added to each buffer."""
        self.passes += 1
        self.last_pass = place = place.without_frame()
        cleared = not_cleared = 0
        for leaf, buffer in before:
            tensor = leaf.ref()
            if tensor is None or tensor.grad is None or same(tensor.grad, buffer):
                continue
            if leaf.pending and leaf.buffer_at_update is not None and _equal(buffer, leaf.buffer_at_update):
                for item in leaf.pending:
                    item.forgotten = item.forgotten or item.used
            not_cleared += any(item.forgotten for item in leaf.pending)
            cleared += leaf.updates > 0 and not leaf.pending
            leaf.gradient_arrived(Contribution(place, buffer, snapshot(tensor.grad)))
            if empty(tensor.grad):  # zeros are nothing that could be used, or lost
                leaf.pending.clear()
            self.memory.locate(leaf)
        self._counts = (cleared, not_cleared)


def _equal(first: Tensor | None, second: Tensor | None) -> bool:
    return first is not None and same(first, second)
