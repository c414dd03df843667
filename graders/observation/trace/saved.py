"""Whether a value that the graph saved was changed between forward and backward.

Hooks on saved tensors switch torch's own check of versions off: an in-place change that would raise becomes a wrong
number. So this is a run of its own, whose results nobody uses.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor

from graders.observation.trace.log import FactLog, Place, shape, short
from graders.observation.trace.snapshots import same, snapshot
from graders.values import Fact


@dataclass(frozen=True)
class _Saved:
    """A saved tensor (detached: the tensor itself would keep its own graph alive), what it was then, and the line."""

    tensor: Tensor
    version: int
    values: Tensor | None
    place: Place


class SavedValues:
    """Compares each saved value with what it was when the graph saved it."""

    def __init__(self, files: Container[str]) -> None:
        self._log = FactLog(files)

    def pack(self, tensor: Tensor) -> _Saved:
        """The graph saves a tensor."""
        with torch._C.DisableTorchFunction():
            place = self._log.place(sys._getframe(1)).without_frame()
            return _Saved(tensor.detach(), tensor._version, snapshot(tensor), place)

    def unpack(self, saved: _Saved) -> Tensor:
        """A backward pass uses it."""
        with torch._C.DisableTorchFunction():
            if saved.values is not None and not same(saved.tensor, saved.values):
                self._log.add(
                    "saved-value-changed",
                    self._log.place(sys._getframe(1)),
                    forward_line=saved.place.line_text,
                    saved=short(saved.values),
                    now=short(saved.tensor),
                    shape=shape(saved.tensor),
                    noticed=str(saved.tensor._version != saved.version),
                )
            return saved.tensor

    def facts(self) -> tuple[Fact, ...]:
        """One fact for each changed value that a backward pass has used."""
        return self._log.facts()


@contextmanager
def saved_values_watched(files: Container[str]) -> Iterator[SavedValues]:
    """Run the body and compare saved values; in a run of its own, since torch's own check is off meanwhile.

    ``torch.func`` refuses to run under such hooks.
    """
    watch = SavedValues(files)
    with torch.autograd.graph.saved_tensors_hooks(watch.pack, watch.unpack):
        yield watch
