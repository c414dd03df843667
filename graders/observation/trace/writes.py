"""Telling the ledger of everything that may move a parameter or clear a gradient, and following gradients to there."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.ledger import Ledger, Update
from graders.observation.trace.log import NOWHERE, FactLog, Place
from graders.observation.trace.origins import NOTHING, Origin, Origins

#: Operations whose result is the same gradient in another shape or place.
SAME_VALUES = frozenset(
    ("clone", "detach", "view", "reshape", "squeeze", "unsqueeze", "flatten", "contiguous", "data.__get__", "to")
)
#: Writes by which numbers that were computed outside torch can be an update; the others are clamps and the like.
_BY_NUMBER = frozenset(("sub_", "add_", "fill_", "__setitem__"))
_WIPES = frozenset(("zero_", "fill_", "copy_", "normal_", "uniform_"))


class Writes:
    """Follows gradients through results, and looks at leaves after each write that may concern them."""

    def __init__(self, log: FactLog, ledger: Ledger, origins: Origins) -> None:
        self.log, self.ledger, self.origins = log, ledger, origins
        self._before: Place = NOWHERE

    def poll(self, call: Call) -> None:
        """Notice what NumPy has written since the call before this one, on that call's line."""
        for leaf in list(self.ledger.memory.exposed.values()):
            self.ledger.look(leaf, "by size", self._before)
        self._before = self.log.place(call.frame).without_frame()

    def grad_read(self, call: Call) -> None:
        """``tensor.grad``."""
        if isinstance(call.result, Tensor):
            tensor = call.first
            self.origins.give(call.result, Origin(frozenset((id(tensor),)), attribute=True, is_gradient=True))
            leaf = self.ledger.leaves.get(id(tensor))
            if leaf is not None:
                leaf.read = leaf.read or call.frame.f_code.co_filename in self.log.files

    def differentiated(self, call: Call) -> None:
        """The results of ``torch.autograd.grad`` are gradients."""
        if call.name == "grad" and isinstance(call.result, tuple):
            inputs = call.args[1] if len(call.args) > 1 else call.kwargs.get("inputs", ())
            for source, gradient in zip(tensors_in(inputs), call.result, strict=False):
                if isinstance(gradient, Tensor):
                    self.origins.give(gradient, Origin(frozenset((id(source),)), is_gradient=True))

    def left(self, call: Call) -> None:
        """Numbers or NumPy arrays were made from a tensor."""
        if not isinstance(call.first, Tensor):
            return
        for key in self.origins.of(call.first).gradients:
            leaf = self.ledger.leaves.get(key)
            if leaf is not None:
                leaf.left_torch = True
        if call.name in ("numpy", "__array__"):
            self.ledger.memory.open_to_numpy(call.first)

    def grad_set(self, call: Call) -> None:
        """``tensor.grad = ...`` and ``del tensor.grad``."""
        leaf = self.ledger.leaves.get(id(call.first))
        if leaf is not None:
            self.ledger.look_at_buffer(leaf, self.log.place(call.frame))
            self.ledger.memory.locate(leaf)

    def data_set(self, call: Call) -> None:
        """``tensor.data = ...``."""
        leaf = self.ledger.leaves.get(id(call.first))
        if leaf is not None:
            update = self.origins.update_of(leaf.key, tensors_in(*call.args[1:])) or "by size"
            self.ledger.look(leaf, update, self.log.place(call.frame))
            self.ledger.memory.locate(leaf)

    def written(self, call: Call) -> None:
        """An operation has changed its first argument in place."""
        sources = list(tensors_in(*call.args[1:], *call.kwargs.values()))
        for target in tensors_in(call.kwargs.get("out"), call.first):
            self._written_to(target, sources, call)
            self._take_over(target, sources, call.name)

    def _written_to(self, target: Tensor, sources: list[Tensor], call: Call) -> None:
        values, buffer = self.ledger.memory.at(target)
        if not values and buffer is None:
            return
        place = self.log.place(call.frame)
        unknown: Update = "by size" if not sources and call.name in _BY_NUMBER else "no"
        for leaf in values:
            update = self.origins.update_of(leaf.key, sources)
            changed = self.ledger.look(leaf, update or unknown, place)
            if update == "yes" and not changed:  # such as one with a learning rate of zero
                self.ledger.in_vain.add(place.without_frame())
            if update == "yes" and not changed and leaf.lost is not None:
                note_cleared_between(self.ledger, leaf.lost, place)
                leaf.lost = None
        if buffer is not None:
            self.ledger.look(buffer, "no", place)

    def _take_over(self, target: Tensor, sources: list[Tensor], name: str) -> None:
        own = NOTHING if name in _WIPES else self.origins.of(target)
        origin = self.combined([*sources], own)
        if origin is not NOTHING or self.origins.of(target) is not NOTHING:
            self.origins.give(target, origin)
            if target._base is not None and not target._base.requires_grad:
                self.origins.give(target._base, origin)

    def combined(self, sources: list[Tensor], own: Origin = NOTHING) -> Origin:
        """The origin of what is computed from ``sources``, as far as gradients go."""
        origins = [origin for origin in map(self.origins.of, sources) if origin.gradients]
        if not origins:
            return own
        gradients = own.gradients.union(*(origin.gradients for origin in origins))
        return own._replace(gradients=gradients, attribute=any(origin.attribute for origin in (own, *origins)))

    def computed(self, call: Call) -> None:
        """An operation has made new tensors: what is computed from a gradient stays known as such."""
        if not self.origins:
            return
        sources = list(tensors_in(*call.args, *call.kwargs.values()))
        origin = self.combined(sources)
        if origin is NOTHING:
            return
        same = call.name in SAME_VALUES and self.origins.of(sources[0]).is_gradient
        for result in _results(call.result):
            if not any(result is source for source in sources):
                self.origins.give(result, origin._replace(is_gradient=same))


def _results(value: Any) -> list[Tensor]:
    return list(tensors_in(value))


def note_cleared_between(ledger: Ledger, lost: tuple[Place, Place], update: Place) -> None:
    """Note that gradients were cleared before the update that should have used them."""
    computed, cleared = lost
    draft = ledger.log.add(
        "cleared-between-backward-and-update",
        cleared,
        backward_line=computed.line_text,
        update_line=update.line_text,
    )
    ledger.fruitless.append((draft, update.without_frame(), []))
