"""Where values leave the graph, whether they come back to it as constants, and tracking that is switched on too late.

This is the detailed part of an instrumented run: it follows every result of every operation.
"""

from __future__ import annotations

from types import FrameType

import torch
from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.copies import Copies
from graders.observation.trace.cut_numbers import CutNumbers
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import Draft, FactLog, shape, short
from graders.observation.trace.origins import NOTHING, Cut, Cutter, Origin, Origins
from graders.observation.trace.rebinding import Rebinding
from graders.observation.trace.writes import SAME_VALUES, Writes

_BY: dict[str, Cutter] = {
    "item": "item",
    "__float__": "float",
    "__int__": "float",
    "tolist": "tolist",
    "numpy": "numpy",
    "__array__": "numpy",
    "detach": "detach",
    "data.__get__": "data",
}
_FUNCTION_FILE = torch.autograd.function.__file__


class Cuts:
    """Follows values from where they left the graph to where they are used."""

    def __init__(self, log: FactLog, ledger: Ledger, origins: Origins, writes: Writes, rebinding: Rebinding) -> None:
        self.log, self.ledger, self.origins, self.writes = log, ledger, origins, writes
        self.rebinding, self.copies = rebinding, Copies(log)
        self._drafts: dict[Cut, Draft] = {}
        #: all cuts in the order of time
        self._made: dict[Cut, int] = {}
        self._numbers = CutNumbers()

    def left(self, call: Call) -> None:
        """A number, an array or a detached tensor was made from a tensor."""
        tensor = call.first
        if not isinstance(tensor, Tensor) or call.frame.f_code.co_filename not in self.log.files:
            return
        origin = self.origins.of(tensor)
        cuts = origin.cuts
        if tensor.requires_grad:
            cut = self._cut(_BY[call.name], tensor, call)
            self._note(cut, tensor)
            cuts = frozenset((cut,))
        if isinstance(call.result, float | int) and cuts:
            self._numbers.note(call.result, min(cuts, key=self._made.__getitem__))
        if isinstance(call.result, Tensor):
            self.origins.give(call.result, origin._replace(cuts=cuts, result=True, operand=False))

    def detached_in_place(self, call: Call) -> None:
        """Before ``detach_()``: what the tensor was computed from is lost to it."""
        tensor = call.first
        if call.name == "detach_" and tensor.requires_grad and call.frame.f_code.co_filename in self.log.files:
            cut = self._cut("detach", tensor, call)
            self._note(cut, tensor)
            self.origins.give(tensor, self.origins.of(tensor)._replace(cuts=frozenset((cut,)), result=True))

    def rebuilt(self, call: Call) -> None:
        """``torch.tensor`` and the like have copied numbers, perhaps those of tensors with a history."""
        place = self.log.place(call.frame)
        values = call.args[0] if call.args else call.kwargs.get("data")
        cuts = self._numbers.among(values)
        for tensor in tensors_in(values):
            if tensor.requires_grad and tensor is not call.result:
                cut = self._cut("torch.tensor", tensor, call)
                self._note(cut, tensor)
                cuts |= {cut}
        if cuts and isinstance(call.result, Tensor):
            if call.kwargs.get("requires_grad"):
                draft = self.log.add(
                    "requires-grad-set-late", place, on=_size(call.result), tensor="rebuilt", by="torch.tensor"
                )
                self.copies.made(call.result, draft, self._drafts_of(cuts))
            else:
                self.origins.give(call.result, Origin(cuts=cuts, result=True))

    def switched_on(self, call: Call) -> None:
        """``requires_grad_()`` and ``requires_grad = True``, before they take effect."""
        tensor, wanted = call.first, [*call.args[1:2], *call.kwargs.values()]
        if not isinstance(tensor, Tensor) or tensor.requires_grad or (wanted and not wanted[0]):
            return
        origin = self.origins.of(tensor)
        if not origin.result and not origin.operand and not origin.is_gradient:
            return
        on = "other"
        if origin.is_gradient:
            on = "gradient"
        elif origin.update is not None or origin.gradients:
            on, self.ledger.replacements = "update", self.ledger.replacements + 1
        elif origin.result:
            on = _size(tensor)
        copied = bool(origin.cuts) and all(cut.of == "leaf" and cut.by in ("detach", "data") for cut in origin.cuts)
        kind = "operand" if not (origin.result or origin.is_gradient) else "copy" if copied else "result"
        lines = ", ".join(sorted({cut.place.line_text for cut in origin.cuts}))
        draft = self.log.add(
            "requires-grad-set-late",
            self.log.place(call.frame),
            on=on,
            tensor=kind,
            used=str(origin.operand),
            shape=shape(tensor),
            by=", ".join(sorted({cut.by for cut in origin.cuts})),
            cut_lines=lines,
        )
        self.copies.made(tensor, draft, self._drafts_of(origin.cuts), origin.values)
        self.origins.give(tensor, origin._replace(cuts=frozenset()))  # a new leaf: what is made of it has lost nothing

    def computed(self, call: Call) -> None:
        """An operation has made new tensors."""
        sources = list(tensors_in(*call.args, *call.kwargs.values()))
        results = [result for result in tensors_in(call.result) if not any(result is source for source in sources)]
        recording = torch.is_grad_enabled() or _in_function(call.frame)
        tracked = any(source.requires_grad for source in sources)
        cuts = self.origins.cuts(sources) | self._numbers.among([*call.args, *call.kwargs.values()])
        if tracked and not recording and any(result.is_floating_point() for result in results):
            cuts |= {self._cut("no_grad", next(source for source in sources if source.requires_grad), call)}
        if cuts and any(result.requires_grad for result in results):
            self._reach(cuts, "graph")
            cuts = frozenset()
        if recording:
            self.rebinding.used(sources, call)
        for source in sources:
            if not source.requires_grad and not (origin := self.origins.of(source)).operand:
                self.origins.give(source, origin._replace(operand=True))
        origin = self._made_by(call, sources)
        for result in results:
            update = self.rebinding.place(call, sources, result, origin)
            self.origins.give(result, origin._replace(cuts=cuts, update=update))

    def _made_by(self, call: Call, sources: list[Tensor]) -> Origin:
        combined = self.writes.combined(sources)
        first = self.origins.of(sources[0]) if sources else NOTHING
        values = first.values
        if sources and sources[0].is_leaf and sources[0].requires_grad:
            values |= {id(sources[0])}
        names = [name for name in (self.origins.of(source).parameter for source in sources) if name]
        return combined._replace(
            is_gradient=call.name in SAME_VALUES and first.is_gradient,
            values=values if call.name in SAME_VALUES else frozenset(),
            result=bool(sources),
            parameter=names[0] if names else "",
        )

    def going_back(self, call: Call) -> None:
        """``backward`` or ``grad`` was called; a root without a graph makes it raise."""
        for root in tensors_in(call.first):
            self._reach(self.origins.of(root).cuts, "root")

    def returned(self, value: object) -> None:
        """A value was handed back to the caller: cuts that it stems from have reached the result."""
        for tensor in tensors_in(value):
            self._reach(self.origins.of(tensor).cuts, "returned")

    def _cut(self, by: Cutter, tensor: Tensor, call: Call) -> Cut:
        of = "leaf" if tensor.is_leaf else "result"
        made = Cut(by, self.log.place(call.frame).without_frame(), of)
        self._made.setdefault(made, len(self._made))
        return made

    def _note(self, cut: Cut, tensor: Tensor | None = None) -> Draft:
        draft = self._drafts.get(cut)
        if draft is None:
            numbers = {} if tensor is None else {"value": short(tensor), "shape": shape(tensor)}
            draft = self._drafts[cut] = self.log.add(
                "graph-cut", cut.place, by=cut.by, of=cut.of, reaches="unknown", **numbers
            )
            if tensor is not None:
                self.copies.left(tensor, draft)
        return draft

    def _drafts_of(self, cuts: frozenset[Cut]) -> list[Draft]:
        return [self._drafts[cut] for cut in cuts if cut in self._drafts]

    def _reach(self, cuts: frozenset[Cut], where: str) -> None:
        for cut in sorted(cuts, key=self._made.__getitem__):
            draft = self._note(cut)
            if draft.numbers["reaches"] in ("unknown", "returned"):
                draft.numbers["reaches"] = where


def _in_function(frame: FrameType | None) -> bool:
    """Whether a custom ``autograd.Function`` is running, whose forward pass is never recorded and has a graph."""
    while frame is not None:
        if frame.f_code.co_name == "apply" and frame.f_code.co_filename == _FUNCTION_FILE:
            return True
        frame = frame.f_back
    return False


def _size(tensor: Tensor) -> str:
    return "loss" if tensor.numel() == 1 else "other"
