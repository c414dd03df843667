"""What is remembered of one leaf: its values, its gradient buffer, and what each pass contributed to that buffer."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from graders.observation.trace.log import NOWHERE, Draft, Place, shape
from graders.observation.trace.snapshots import snapshot


@dataclass
class Contribution:
    """What one backward pass added to a buffer that held ``before``, and what became of it.

    ``used``: an update took place while it lay in the buffer. ``forgotten``: a later pass found the buffer exactly as
    that update had left it, so that nobody had touched it on purpose.
    """

    place: Place
    before: Tensor | None
    after: Tensor | None
    used: bool = False
    forgotten: bool = False

    def amount(self) -> Tensor | None:
        """The gradient of this pass alone."""
        if self.before is None or self.after is None or self.before.shape != self.after.shape:
            return self.after
        return self.after - self.before


class Leaf:
    """A leaf that requires grad. It does not keep the tensor alive."""

    def __init__(self, tensor: Tensor, died: Callable[[Any], None]) -> None:
        self.ref = weakref.ref(tensor, died)
        self.key = id(tensor)
        self.shape = shape(tensor)
        self.is_parameter = isinstance(tensor, torch.nn.Parameter)
        self.name = ""
        self.name_sought = False
        self.value = snapshot(tensor)
        self.pending: list[Contribution] = []
        #: The buffer as the latest update left it.
        self.buffer_at_update: Tensor | None = None
        self.updates = 0
        self.updated_in: Place = NOWHERE
        #: The number that autograd would have given to the next node, at the latest update.
        self.updated_at = -1
        self.update_number = 0
        self.changed = False
        self.passes = 0
        self.lost: tuple[Place, Place] | None = None
        self.owned = False
        self.trainable = True
        self.read = False
        #: For each line whose updates used a gradient twice, the fact that tells of the first.
        self.used_twice: dict[Place, Draft] = {}
        self.left_torch = False

    def gradient_arrived(self, contribution: Contribution) -> None:
        """A pass has changed the buffer."""
        self.passes += 1
        self.lost = None
        if len(self.pending) > 1:  # the oldest and the newest tell the story of all
            del self.pending[1:-1]
        self.pending.append(contribution)

    def cleared(self, place: Place) -> None:
        """The buffer was found empty. What had been used by no update until then is lost."""
        unused = [item for item in self.pending if not item.used]
        if unused:
            self.lost = (unused[-1].place, place.without_frame())
        self.pending.clear()
        self.buffer_at_update = None
        self.left_torch = False

    def moved(self, place: Place, number: int) -> None:
        """An update, the ``number``-th of all leaves together, has changed the values."""
        self.updates += 1
        self.updated_in = place.without_frame()
        self.update_number = number
        self.updated_at = torch._C._autograd._get_sequence_nr()

    def used(self, grad: Tensor | None) -> tuple[Contribution, Contribution] | None:
        """That update has used the buffer. Gives an old and a new contribution if the old one was used before."""
        old = [item for item in self.pending if item.forgotten]
        new = [item for item in self.pending if not item.used]
        for item in self.pending:
            item.used = True
        self.buffer_at_update = snapshot(grad)
        return (old[0], new[-1]) if old and new else None

    def strip(self) -> None:
        """Keep what can be told of a leaf that is gone, without its values."""
        self.value = self.buffer_at_update = None
        self.pending.clear()
