"""Where values come from: which results were computed from gradients, or from operands that left the graph.

A tensor is known by its ``id`` as long as it lives; a leaf that requires grad never takes over an origin, so what is
computed from an updated parameter does not count as computed from a gradient.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from torch import Tensor

from graders.observation.trace.log import Place

Cutter = Literal["item", "float", "tolist", "numpy", "detach", "data", "torch.tensor", "no_grad"]


@dataclass(frozen=True)
class Cut:
    """A place where a value left the graph."""

    by: Cutter
    place: Place
    of: str = "result"


class Origin(NamedTuple):
    """What is known of a tensor: a tuple, since each step of a loop makes many.

    Args:
        gradients: keys of the leaves whose gradients it was computed from.
        attribute: they were read as ``.grad``, not asked for with ``torch.autograd.grad``.
        is_gradient: it is a gradient itself, or a copy or view of one.
        values: keys of the leaf that it is a copy or view of.
        cuts: where operands of it left the graph.
        result: an operation made it.
        operand: an operation has used it.
        update: where it was computed from a leaf and the ``.grad`` of that leaf, as an update would be.
    """

    gradients: frozenset[int] = frozenset()
    attribute: bool = False
    is_gradient: bool = False
    values: frozenset[int] = frozenset()
    cuts: frozenset[Cut] = frozenset()
    result: bool = False
    operand: bool = False
    update: Place | None = None
    parameter: str = ""


NOTHING = Origin()
MAX_CUTS = 8


class Origins:
    """The origins of the tensors that are alive."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[weakref.ref[Tensor], Origin]] = {}

    def __bool__(self) -> bool:
        return bool(self._known)

    def of(self, tensor: Tensor) -> Origin:
        """What is known of a tensor, or of the tensor that it is a view of."""
        entry = self._known.get(id(tensor))
        if entry is not None and entry[0]() is tensor:
            return entry[1]
        base = tensor._base
        return NOTHING if base is None or base is tensor else self.of(base)

    def give(self, tensor: Tensor, origin: Origin) -> None:
        """Note what is known of a tensor now."""
        if tensor.requires_grad and tensor.is_leaf:
            self._known.pop(id(tensor), None)
            return
        key = id(tensor)
        entry = self._known.get(key)
        if entry is not None and entry[0]() is tensor:
            self._known[key] = (entry[0], origin)
        else:
            self._known[key] = (weakref.ref(tensor, lambda ref: self._forget(key, ref)), origin)

    def _forget(self, key: int, ref: weakref.ref[Tensor]) -> None:
        entry = self._known.get(key)
        if entry is not None and entry[0] is ref:
            del self._known[key]

    def update_of(self, key: int, tensors: Iterable[Tensor]) -> Literal["yes", "other", ""]:
        """Whether the tensors were computed from the gradient of a leaf: from its ``.grad``, from another, or not."""
        found = [origin for origin in map(self.of, tensors) if key in origin.gradients]
        if any(origin.attribute for origin in found):
            return "yes"
        return "other" if found else ""

    def cuts(self, tensors: Iterable[Tensor]) -> frozenset[Cut]:
        """Where operands of the tensors left the graph."""
        cuts = frozenset[Cut]().union(*(self.of(tensor).cuts for tensor in tensors))
        return (
            cuts if len(cuts) <= MAX_CUTS else frozenset(sorted(cuts, key=lambda cut: cut.place.line or 0)[:MAX_CUTS])
        )
