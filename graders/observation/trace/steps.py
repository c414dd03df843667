"""Steps of optimizers, through the hooks that torch has for all of them."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.optim import Optimizer
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook

from graders.observation.trace.leaves import Leaf
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import NOWHERE, FactLog, Place
from graders.observation.trace.owners import Owners
from graders.observation.trace.snapshots import empty
from graders.observation.trace.writes import note_cleared_between


@dataclass
class _Step:
    optimizer: Optimizer
    place: Place
    without: bool
    passes: int


class Steps:
    """Looks at the parameters of an optimizer before and after each step."""

    def __init__(self, log: FactLog, ledger: Ledger) -> None:
        self.log, self.ledger = log, ledger
        self._handles: list[Any] = []
        self._now: _Step | None = None
        self._thread = threading.get_ident()
        self.last_place: Place = NOWHERE
        self.owners = Owners()

    def install(self) -> None:
        """Hook every optimizer."""
        self._handles = [
            register_optimizer_step_pre_hook(self._before),
            register_optimizer_step_post_hook(self._after),
        ]

    def remove(self) -> None:
        """Unhook them."""
        for handle in self._handles:
            handle.remove()

    @property
    def inside(self) -> bool:
        """Whether an optimizer is at work."""
        return self._now is not None

    def _before(self, optimizer: Optimizer, *_: Any) -> None:
        if threading.get_ident() != self._thread:
            return
        with torch._C.DisableTorchFunction(), self.ledger.quietly():
            place = self.log.place()
            parameters = _parameters(optimizer)
            for parameter in parameters:
                leaf = self.ledger.leaf(parameter)
                leaf.owned, leaf.trainable = True, parameter.requires_grad
            without = all(parameter.grad is None for parameter in parameters)
            self._now = _Step(optimizer, place, without, self.ledger.passes)
            self.ledger.step = place.without_frame()

    def _after(self, optimizer: Optimizer, *_: Any) -> None:
        if threading.get_ident() != self._thread:
            return
        step, self._now, self.ledger.step = self._now, None, None
        if step is None or step.optimizer is not optimizer:
            return
        with torch._C.DisableTorchFunction(), self.ledger.quietly():
            self._look(optimizer, step)

    def _look(self, optimizer: Optimizer, step: _Step) -> None:
        self.last_place = step.place.without_frame()
        leaves = [self.ledger.leaf(parameter) for parameter in _parameters(optimizer)]
        self.owners.stepped(optimizer, leaves, self.last_place)
        parameters = _parameters(optimizer)
        moved = [leaf for leaf in leaves if self.ledger.look(leaf, "yes", step.place)]
        if self.ledger.passes > step.passes:
            return  # a closure has computed the gradients within the step
        if not moved:
            self.ledger.in_vain.add(self.last_place)
        if step.without:
            backward = self.ledger.last_pass.line_text
            draft = self.log.add(
                "step-without-gradients",
                step.place,
                parameters=str(len(parameters)),
                trainable=str(sum(leaf.trainable for leaf in leaves)),
                own_passes=str(max((leaf.passes for leaf in leaves), default=0)),
                backward_line=backward,
            )
            self.ledger.fruitless.append((draft, self.last_place, leaves))
        if self.ledger.leaf_root is not None:
            self.ledger.leaf_root.numbers["step_line"] = step.place.line_text
        if all(empty(parameter.grad) for parameter in parameters):
            _note_lost(self.ledger, leaves, step.place)
        else:
            self.ledger.fruitful.add(self.last_place)


def _note_lost(ledger: Ledger, leaves: list[Leaf], place: Place) -> None:
    lost = next((leaf.lost for leaf in leaves if leaf.lost is not None), None)
    if lost is not None:
        note_cleared_between(ledger, lost, place)
        for leaf in leaves:
            leaf.lost = None


def _parameters(optimizer: Optimizer) -> list[Tensor]:
    return [parameter for group in optimizer.param_groups for parameter in group["params"] if parameter.is_leaf]
