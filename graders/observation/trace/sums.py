"""Running sums of losses that hold on to the graph of each."""

from __future__ import annotations

from torch import Tensor
from torch.autograd.graph import Node

from graders.observation.trace.calls import Call
from graders.observation.trace.log import Draft, FactLog, Place
from graders.observation.trace.passes import is_used_up, metadata

_LENGTH = "graders.sum"
#: Two losses are added up for many reasons. So many, one in each turn, whose graphs are used up, are a running sum.
MANY = 3


class Sums:
    """Follows scalar sums to which one line keeps adding losses whose backward pass is over."""

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._told: dict[Place, Draft] = {}

    def added(self, call: Call) -> None:
        """``a + b`` and ``a += b`` of scalars with a history."""
        result = call.result
        if "add" not in call.name or not isinstance(result, Tensor) or result.numel() != 1 or result.grad_fn is None:
            return
        terms = [node for node, _ in result.grad_fn.next_functions if node is not None]
        if not any(map(is_used_up, terms)):
            return
        place = self.log.place(call.frame).without_frame()
        length = 1 + max(_length(node, place) for node in terms)
        metadata(result.grad_fn)[_LENGTH] = place, length
        if length >= MANY:
            draft = self._told.get(place)
            if draft is None:
                draft = self._told[place] = self.log.add("sum-keeps-graphs", place, losses=str(length))
            draft.numbers["losses"] = str(max(length, int(draft.numbers["losses"])))


def _length(node: Node, place: Place) -> int:
    """How many losses the same line has added to the sum that a node stands for."""
    found: tuple[Place, int] | None = metadata(node).get(_LENGTH)
    return found[1] if found is not None and found[0] == place else 0
