"""Readings of ``.grad`` that give nothing, gradients cleared in a copy, and in-place changes that torch refuses."""

from __future__ import annotations

import torch
from torch import Tensor

from graders.observation.trace.calls import Call
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import FactLog, shape
from graders.observation.trace.origins import Origins

_LEAF_STEMS = ("a leaf Variable that requires grad", "a view of a leaf Variable that requires grad")


class Reads:
    """Looks at what a student's own lines read and clear."""

    def __init__(self, log: FactLog, ledger: Ledger, origins: Origins) -> None:
        self.log, self.ledger, self.origins = log, ledger, origins

    def grad_read(self, call: Call) -> None:
        """``tensor.grad`` of a student's line."""
        tensor = call.first
        if call.result is not None or call.frame.f_code.co_filename not in self.log.files:
            return
        place, passes = self.log.place(call.frame), str(self.ledger.passes)
        if not tensor.is_leaf and not tensor.retains_grad:
            self.log.add("grad-read-on-nonleaf", place, made_by=str(tensor.grad_fn.name()), backward_passes=passes)
        elif tensor.is_leaf:
            self.log.add("grad-read-none", place, requires_grad=str(bool(tensor.requires_grad)), backward_passes=passes)

    def zeroed(self, call: Call) -> None:
        """A write that may be meant to clear a gradient."""
        target = call.first
        if not isinstance(target, Tensor) or not _clears(call):
            return
        origin = self.origins.of(target)
        for key in origin.gradients if origin.is_gradient and origin.attribute else ():
            leaf = self.ledger.leaves.get(key)
            tensor = None if leaf is None else leaf.ref()
            if leaf is None or tensor is None or tensor.grad is None or self.ledger.memory.at(target)[1] is leaf:
                continue
            self.log.add("zero-of-a-copy", self.log.place(call.frame), parameter=leaf.name, shape=shape(target))

    def failed(self, call: Call, error: BaseException) -> None:
        """A torch function has raised."""
        text = str(error)
        if not text.startswith(_LEAF_STEMS):
            return
        target = call.first
        numbers = {"shape": shape(target)} if isinstance(target, Tensor) else {}
        view = str(text.startswith(_LEAF_STEMS[1]))
        self.log.add("in-place-on-leaf", self.log.place(call.frame), operation=call.name, view=view, **numbers)


def _clears(call: Call) -> bool:
    if call.name == "zero_":
        return True
    values = call.args[2:3] if call.name == "__setitem__" else call.args[1:2]
    return (
        call.name in ("mul_", "fill_", "__setitem__")
        and bool(values)
        and isinstance(values[0], int | float)
        and not isinstance(values[0], torch.Tensor)
        and values[0] == 0
    )
