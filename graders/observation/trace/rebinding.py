"""Updates that make a new tensor where a leaf should have been changed in place."""

from __future__ import annotations

from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.log import FactLog, Place
from graders.observation.trace.origins import Origin, Origins
from graders.observation.trace.writes import SAME_VALUES


class Rebinding:
    """Follows what was computed from a leaf and its gradient, until it is used as the leaf was."""

    def __init__(self, log: FactLog, origins: Origins) -> None:
        self.log, self.origins = log, origins
        self._in_use: dict[Place, str] = {}

    def place(self, call: Call, sources: list[Tensor], result: Tensor, origin: Origin) -> Place | None:
        """Where a result was computed from a leaf and its ``.grad``, as the new value of that leaf would be."""
        if call.name in SAME_VALUES and sources:
            return self.origins.of(sources[0]).update
        if call.kind not in ("elementwise", "write") or not origin.attribute:
            return None
        for source in sources:
            keys = self.origins.of(source).values | {id(source)}
            if keys & origin.gradients and source.shape == result.shape:
                return self.log.place(call.frame).without_frame()
        return None

    def used(self, sources: list[Tensor], call: Call) -> None:
        """An operation that is recorded has read such results."""
        if call.name in SAME_VALUES:
            return
        for source in sources:
            update = self.origins.of(source).update
            if update is not None:
                fact = "update-recorded" if source.grad_fn is not None else "leaf-rebound"
                self._in_use[update] = fact

    def grad_read(self, call: Call) -> None:
        """``tensor.grad`` gave nothing: the name may stand for the result of an update by now."""
        if call.result is None and isinstance(call.first, Tensor) and not call.first.requires_grad | call.first.is_leaf:
            return
        if call.result is None and isinstance(call.first, Tensor):
            update = self.origins.of(call.first).update
            if update is not None and update in self._in_use:
                self._tell(update, self.log.place(call.frame))

    def going_back(self, call: Call) -> None:
        """``backward`` or ``grad`` was called on a root without a graph."""
        for root in tensors_in(call.first):
            if not root.requires_grad:
                for update in list(self._in_use):
                    if self._in_use[update] == "leaf-rebound":
                        self._tell(update, self.log.place(call.frame))

    def _tell(self, update: Place, place: Place) -> None:
        self.log.add(self._in_use.pop(update), update, use_line=place.line_text)
