"""Putting the observers around a body of code."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager

from torch import Tensor

from graders.observation.trace.calls import Kind
from graders.observation.trace.cuts import Cuts
from graders.observation.trace.ending import note_ending
from graders.observation.trace.histories import Histories
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import FactLog
from graders.observation.trace.mode import Observer
from graders.observation.trace.origins import Origins
from graders.observation.trace.passes import Passes
from graders.observation.trace.reads import Reads
from graders.observation.trace.rebinding import Rebinding
from graders.observation.trace.severed import Severed
from graders.observation.trace.shapes import Shapes
from graders.observation.trace.sharing import Sharing
from graders.observation.trace.steps import Steps
from graders.observation.trace.sums import Sums
from graders.observation.trace.writes import Writes
from graders.values import Fact

_COMPUTING: tuple[Kind, ...] = ("operation", "elementwise", "squash")
_LEAVING: tuple[Kind, ...] = ("leave", "detach", "data read")


class Trace:
    """The observers of one run, and what they have seen."""

    def __init__(self, files: Container[str], watched: Mapping[str, Tensor], detailed: bool) -> None:
        self.log = FactLog(files)
        self.ledger = Ledger(self.log, watched)
        self.passes = Passes(self.log, self.ledger, detailed)
        self.steps = Steps(self.log, self.ledger)
        self.mode = Observer(self.log, self.steps)
        self._origins = Origins()
        self._writes = Writes(self.log, self.ledger, self._origins)
        self._rebinding = Rebinding(self.log, self._origins)
        self._cuts = Cuts(self.log, self.ledger, self._origins, self._writes, self._rebinding)
        self._reads = Reads(self.log, self.ledger, self._origins)
        self._sharing = Sharing(self.log)
        self._ended = False
        self._severed = Severed(self.log, self.ledger, self._origins)
        self._watch()
        if detailed:
            self._watch_in_detail()
        else:
            self._watch_script()

    def _watch(self) -> None:
        before, after = self.mode.before, self.mode.after
        shapes = Shapes(self.log)
        self.mode.first = lambda call: self._writes.poll(call) if self.ledger.memory.exposed else None
        self.mode.at_failure = self._reads.failed
        before["squash"].append(shapes.squashed)
        after["elementwise"].append(shapes.elementwise)
        after["operation"].append(shapes.expanded)
        self.passes.at_roots = shapes.reduced
        after["differentiate"].append(self._writes.differentiated)
        after["grad read"].append(self._writes.grad_read)
        after["grad set"].append(self._writes.grad_set)
        after["data set"].append(self._writes.data_set)
        after["leave"].append(self._writes.left)
        after["write"].append(self._writes.written)
        for kind in (*_COMPUTING, "detach", "data read", "rebuild"):
            after[kind].append(self._writes.computed)

    def _watch_script(self) -> None:
        before, after = self.mode.before, self.mode.after
        sums = Sums(self.log)
        for kind in ("elementwise", "write"):
            after[kind].append(sums.added)
        for kind in _COMPUTING:
            after[kind].append(self._severed.computed)
        for kind in _LEAVING:
            after[kind].append(self._severed.left)
        after["rebuild"].append(self._severed.rebuild)
        after["grad read"].append(self._severed.grad_read)
        before["differentiate"].append(self._severed.going_back)

    def _watch_in_detail(self) -> None:
        before, after = self.mode.before, self.mode.after
        after["grad read"] += [self._reads.grad_read, self._sharing.grad_read]
        before["requires grad"].append(self._cuts.switched_on)
        before["differentiate"] += [self._cuts.going_back, self._rebinding.going_back, self._cuts.copies.going_back]
        after["differentiate"].append(self._cuts.copies.went_back)
        after["grad read"].append(self._cuts.copies.grad_read)
        before["write"] += [self._reads.zeroed, self._cuts.detached_in_place]
        before["differentiate"].append(self.passes.announced)
        after["grad read"].append(self._rebinding.grad_read)
        after["rebuild"].append(self._cuts.rebuilt)
        for kind in _COMPUTING:
            after[kind] = [self._cuts.computed, *after[kind][:-1]]
        for kind in _LEAVING:
            after[kind].append(self._cuts.left)
        histories = Histories(self.log)
        before["differentiate"].append(histories.going_back)
        after["differentiate"].append(histories.went_back)
        after["grad read"].append(histories.grad_read)
        for kind in (*_COMPUTING, "detach", "data read"):
            after[kind].append(histories.computed)

    def returned(self, value: object) -> None:
        """Tell what the body handed back: which values that left the graph reached it, and what shares its memory."""
        self._cuts.returned(value)
        self._sharing.returned(value)

    def facts(self) -> tuple[Fact, ...]:
        """All that was seen, in the order of time; what only the end can tell comes last."""
        if not self._ended:
            self._ended = True
            self._cuts.copies.ended()
            note_ending(self.log, self.ledger, self.steps, self.passes, self._severed)
        return self.log.facts()


@contextmanager
def traced(files: Container[str], watched: Mapping[str, Tensor], detailed: bool = True) -> Iterator[Trace]:
    """Run the body under observation. It computes what it would compute without.

    Args:
        files: the student's files, by ``co_filename``; only their lines appear in facts.
        watched: tensors whose names are known, for the numbers of facts.
        detailed: follow every result, to tell where values leave the graph. Without it a run costs less.
    """
    trace = Trace(files, watched, detailed)
    trace.passes.install()
    trace.steps.install()
    try:
        with trace.mode:
            yield trace
    finally:
        trace.steps.remove()
        trace.passes.remove()
