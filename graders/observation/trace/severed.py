"""What a script without an expected result shows of lost histories: little, and cheaply.

Grading follows every value (``cuts``). Here a tensor without a history is followed from where it lost it to the root of
a pass that torch refuses, and leaves are noted behind the place where a result was detached.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator

import torch
from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.leaves import Leaf
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import FactLog, Place
from graders.observation.trace.origins import Cut, Cutter, Origins
from graders.observation.trace.passes import leaves_under

_NUMBERS = ("item", "__float__", "tolist")
MAX_NUMBERS = 2000
#: A line in a loop has the same leaves behind it each time.
MAX_LOOKS = 2


class Severed:
    """Follows tensors that have lost their history."""

    def __init__(self, log: FactLog, ledger: Ledger, origins: Origins) -> None:
        self.log, self.ledger, self.origins = log, ledger, origins
        self._cuts: dict[int, tuple[weakref.ref[Tensor], Cut]] = {}
        self._numbers: dict[float, None] = {}
        self._looks: dict[Place, int] = {}
        #: For each line that detached results, the leaves that they were computed from.
        self.behind: dict[Place, list[Leaf]] = {}
        #: Leaves that were made of numbers of results, and where.
        self.rebuilt: list[tuple[Leaf, Place]] = []

    def left(self, call: Call) -> None:
        """A number or a detached tensor was made from a result."""
        tensor = call.first
        if not isinstance(tensor, Tensor) or not tensor.requires_grad or tensor.is_leaf:
            return
        if call.frame.f_code.co_filename not in self.log.files:
            return
        if isinstance(call.result, Tensor):
            place = self.log.place(call.frame).without_frame()
            self._mark(call.result, "detach" if call.name == "detach" else "data", place)
            self._look_behind(tensor, place)
        elif call.name in _NUMBERS:
            for number in _floats(call.result):
                self._numbers[number] = None
            while len(self._numbers) > MAX_NUMBERS:
                del self._numbers[next(iter(self._numbers))]

    def _look_behind(self, tensor: Tensor, place: Place) -> None:
        looks = self._looks[place] = self._looks.get(place, 0) + 1
        if looks <= MAX_LOOKS and tensor.grad_fn is not None:
            known = self.behind.setdefault(place, [])
            leaves = (self.ledger.leaf(leaf) for leaf in leaves_under([tensor.grad_fn]))
            known += [leaf for leaf in leaves if leaf not in known]

    def rebuild(self, call: Call) -> None:
        """``torch.tensor`` has copied numbers: those of results have left their history behind."""
        values = call.args[0] if call.args else call.kwargs.get("data")
        if not isinstance(call.result, Tensor) or not call.result.is_floating_point():
            return
        tensors = list(tensors_in(values))
        numbers = [] if tensors else list(_floats(values))
        copied = bool(tensors) and all(tensor.requires_grad for tensor in tensors)
        if not copied and not (numbers and all(number in self._numbers for number in numbers)):
            return
        place = self.log.place(call.frame).without_frame()
        if call.kwargs.get("requires_grad"):
            self.rebuilt.append((self.ledger.leaf(call.result), place))
            del self.rebuilt[MAX_NUMBERS:]
        else:
            self._mark(call.result, "torch.tensor", place)

    def computed(self, call: Call) -> None:
        """An operation without recording, or one on tensors that have lost their history."""
        if torch.is_grad_enabled():
            if not self._cuts:
                return
            cut = self._cut_of(tensors_in(*call.args, *call.kwargs.values()))
        else:
            sources = list(tensors_in(*call.args, *call.kwargs.values()))
            tracked = any(source.requires_grad for source in sources)
            cut = Cut("no_grad", self.log.place(call.frame).without_frame()) if tracked else self._cut_of(sources)
        if cut is not None:
            for result in tensors_in(call.result):
                if not result.requires_grad and result.is_floating_point():
                    self._mark(result, cut.by, cut.place)

    def going_back(self, call: Call) -> None:
        """A pass is asked for. torch refuses it where the root has no history."""
        for root in tensors_in(call.first):
            cut = None if root.requires_grad else self._cut_of((root,))
            if cut is not None:
                place = self.log.place(call.frame)
                self.log.add("root-without-history", cut.place, by=cut.by, backward_line=place.line_text)

    def grad_read(self, call: Call) -> None:
        """``.grad`` of what an update has made in place of a leaf is None."""
        tensor = call.first
        if call.result is None and isinstance(tensor, Tensor):
            origin = self.origins.of(tensor)
            if origin.attribute and not origin.is_gradient:
                self.log.add("grad-of-update", self.log.place(call.frame), recorded=str(tensor.requires_grad))

    def _mark(self, tensor: Tensor, by: Cutter, place: Place) -> None:
        key = id(tensor)
        self._cuts[key] = (weakref.ref(tensor, lambda ref: self._forget(key, ref)), Cut(by, place))

    def _forget(self, key: int, ref: weakref.ref[Tensor]) -> None:
        entry = self._cuts.get(key)
        if entry is not None and entry[0] is ref:
            del self._cuts[key]

    def _cut_of(self, tensors: Iterable[Tensor]) -> Cut | None:
        """Where the tensors lost their history, if one of them has; one that has got a history has not."""
        for tensor in tensors:
            entry = self._cuts.get(id(tensor))
            if entry is not None and entry[0]() is tensor and not tensor.requires_grad:
                return entry[1]
        return None


def _floats(values: object) -> Iterator[float]:
    """The numbers in a number or a list, two levels deep."""
    for item in values if isinstance(values, list | tuple) else (values,):
        for number in item if isinstance(item, list | tuple) else (item,):
            if isinstance(number, float):
                yield number
