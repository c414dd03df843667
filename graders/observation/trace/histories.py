"""Gradients that were computed without a history of their own, and passes that start from what was made of them."""

from __future__ import annotations

import weakref
from typing import Any

from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.log import FactLog

#: where ``create_graph`` stands when it is given by position
_POSITIONS = {"grad": 4, "backward": 3}


class Histories:
    """Notes ``gradient-without-history``: a pass from a gradient that no graph leads to, and whether one was asked for.

    Where it was asked for, the gradient is a constant. A gradient that lost its history later is none of these.
    """

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._asked_for = False
        #: what was seen of a gradient first: no history, asked for or not; or that it has one (``None``)
        self._plain: dict[int, tuple[weakref.ref[Tensor], bool | None]] = {}

    def going_back(self, call: Call) -> None:
        """Before a pass: what it starts from."""
        roots = list(tensors_in(call.first if call.args else call.kwargs.get("outputs")))
        if roots and not any(root.requires_grad for root in roots):
            asked_for = [asked for root in roots if (asked := self._known(root)) is not None]
            if asked_for:
                self.log.add("gradient-without-history", self.log.place(call.frame), create_graph=str(all(asked_for)))
        position = _POSITIONS[call.name]
        given = call.args[position] if len(call.args) > position else call.kwargs.get("create_graph")
        self._asked_for = bool(given)

    def went_back(self, call: Call) -> None:
        """After a pass: the gradients that it returned."""
        self._note(call.result, self._asked_for)

    def grad_read(self, call: Call) -> None:
        """A gradient was read from ``.grad``."""
        if isinstance(call.result, Tensor):
            entry = self._plain.get(id(call.result))
            if entry is None or entry[0]() is not call.result:
                self._note(call.result, self._asked_for)

    def computed(self, call: Call) -> None:
        """What is made of such gradients alone has no history either."""
        sources = list(tensors_in(*call.args)) if self._plain else []
        known = [asked for source in sources if (asked := self._known(source)) is not None]
        if known and not any(source.requires_grad for source in sources):
            self._note(call.result, all(known))

    def _known(self, tensor: Tensor) -> bool | None:
        entry = self._plain.get(id(tensor))
        return entry[1] if entry is not None and entry[0]() is tensor else None

    def _note(self, value: Any, asked_for: bool) -> None:
        for tensor in tensors_in(value):
            self._plain[id(tensor)] = (weakref.ref(tensor), None if tensor.requires_grad else asked_for)
