"""Every run of the autograd engine: its roots, its leaves, and the call of the student's that caused it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import FrameType
from typing import Any

import torch
from torch import Tensor
from torch.autograd.graph import Node

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.leaves import Leaf
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import Draft, FactLog, Place, shape, short

_AUTOGRAD: Any = torch.autograd
MAX_NODES = 20_000
_MARK, _USED_UP = "graders.last_pass", "graders.used_up"
_DIRECT = ("backward", "grad")


class Passes:
    """Stands in for the one Python function through which torch reaches its engine.

    ``every_call``: note each call of ``backward`` and ``grad``, also those with nothing unusual about them.
    """

    def __init__(self, log: FactLog, ledger: Ledger, every_call: bool) -> None:
        self.log, self.ledger, self.every_call = log, ledger, every_call
        self._original = _AUTOGRAD._engine_run_backward
        #: Leaves from which a pass started, with the facts that tell so.
        self.leaf_roots: list[tuple[Leaf, Draft]] = []
        #: Lines from which a pass started whose roots had a history.
        self.with_history: set[Place] = set()
        #: Is shown the roots of each pass.
        self.at_roots: Callable[[list[Node]], None] | None = None
        self._thread = threading.get_ident()
        self._depth = 0
        self._given: str | None = None
        self._caller: int | None = None

    def install(self) -> None:
        """Take the place of the function."""
        _AUTOGRAD._engine_run_backward = self.run

    def remove(self) -> None:
        """Give the place back."""
        _AUTOGRAD._engine_run_backward = self._original

    def announced(self, call: Call) -> None:
        """The gradient that a call of ``backward`` or ``grad`` was given, before torch fills in ones."""
        position = 2 if call.name == "grad" else 1
        given = call.args[position] if len(call.args) > position else None
        for name in ("gradient", "grad_tensors", "grad_outputs"):
            given = call.kwargs.get(name, given)
        self._given = ", ".join(map(short, tensors_in(given))) or "none"

    def run(self, outputs: Sequence[Any], *args: Any, **kwargs: Any) -> Any:
        """Run the engine as before, with a look before and after."""
        if (
            self._depth
            or threading.get_ident() != self._thread
            or torch._C._functorch.peek_interpreter_stack() is not None
        ):
            return self._original(outputs, *args, **kwargs)
        self._depth += 1
        try:
            with torch._C.DisableTorchFunction():
                place, before = self._start(outputs, args, kwargs)
            try:
                return self._original(outputs, *args, **kwargs)
            finally:
                if before is not None and kwargs.get("accumulate_grad"):
                    with torch._C.DisableTorchFunction(), self.ledger.quietly():
                        self.ledger.after_pass(before, place)
        finally:
            self._depth -= 1

    def _start(self, outputs: Sequence[Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Place, Any]:
        place = self.log.place(sys._getframe(1))
        roots = [output for output in outputs if isinstance(output, Tensor)]
        try:
            if self.every_call:
                self._note_call(roots, args, kwargs, place)
            nodes = [root.grad_fn for root in roots if root.grad_fn is not None]
            if self.at_roots is not None:
                self.at_roots(nodes)
            leaf_roots = [root for root in roots if root.grad_fn is None and root.requires_grad]
            leaves = [*leaf_roots, *leaves_under(nodes)]
            if self.every_call and kwargs.get("accumulate_grad"):
                self._note_addition(leaves, place)
            before = self.ledger.before_pass(leaves, place)
            self._note_roots(roots, [leaf for leaf, _ in before], place, keeps=bool(args[1]))
        except Exception:  # an unusual graph must not disturb the program
            self.ledger.failures += 1
            return place, None
        if len(self.ledger.history) < 200:
            self.ledger.name_leaves(place)
        return place, before

    def _note_call(self, roots: list[Tensor], args: tuple[Any, ...], kwargs: Mapping[str, Any], place: Place) -> None:
        given, self._given = self._given, None
        name, frame = _api(place)
        if name not in _DIRECT and frame == self._caller:
            return  # one more pass of the same torch.autograd.functional.jacobian
        self._caller = frame
        retain, create = (bool(value) for value in args[1:3])
        self.log.add(
            "backward-call",
            place,
            call=name,
            root_shape=", ".join(map(shape, roots)),
            root=", ".join(map(short, roots)),
            gradient="none" if given is None else given,
            retain_graph=str(retain),
            create_graph=str(create),
            accumulates=str(bool(kwargs.get("accumulate_grad"))),
        )

    def _note_roots(self, roots: list[Tensor], leaves: list[Leaf], place: Place, keeps: bool) -> None:
        self.ledger.leaf_root = None
        updated = max(leaves, key=lambda leaf: leaf.update_number, default=None)
        for root in roots:
            node = root.grad_fn
            if node is None:
                if root.requires_grad:
                    draft = self.log.add("root-is-leaf", place, root_shape=shape(root), root=short(root))
                    self.ledger.leaf_root = draft
                    self.leaf_roots.append((self.ledger.leaf(root), draft))
                continue
            self.with_history.add(place.without_frame())
            marks = metadata(node)
            first = marks.get(_MARK)
            if updated is not None and updated.updates:
                self._note_order(node, first, updated, place)
            if "ZeroBackward" in node.name():
                self.log.add("grad-zeroed-while-recorded", place, root_shape=shape(root))
            marks[_MARK] = (place.line_text, self.ledger.updates)
            if not keeps:
                marks[_USED_UP] = marks[_MARK]

    def _note_addition(self, leaves: list[Tensor], place: Place) -> None:
        """Something is about to be added to a gradient that has a history and is not zero."""
        recorded = [leaf.grad for leaf in leaves if leaf.grad is not None and leaf.grad.requires_grad]
        before = next((grad for grad in recorded if bool(grad.detach().count_nonzero())), None)
        if before is not None:
            self.log.add("added-to-recorded-gradient", place, before=short(before))

    def _note_order(self, node: Node, first: tuple[str, int] | None, updated: Leaf, place: Place) -> None:
        if first is not None and first[1] < updated.update_number:
            self.log.add(
                "root-reused-after-update",
                place,
                first_backward_line=first[0],
                update_line=updated.updated_in.line_text,
                parameter=updated.name,
                root=node.name(),
            )
        elif first is None and node._sequence_nr() < updated.updated_at:
            self.log.add(
                "step-before-backward",
                updated.updated_in,
                backward_line=place.line_text,
                parameter=updated.name,
                step=str(updated.updates),
            )


def is_used_up(node: Node) -> bool:
    """Whether a pass that did not retain the graph has started from a node."""
    return _USED_UP in metadata(node)


def metadata(node: Node) -> dict[str, Any]:
    """The notes that torch lets Python attach to a node, and that die with it."""
    return node.metadata  # type: ignore[return-value]


def _api(place: Place) -> tuple[str, int | None]:
    """The torch function that the student's line has called, and its frame, by ``id``."""
    frame: FrameType | None = sys._getframe(1)
    last = frame
    while frame is not None and frame is not place.frame:
        if "torch_function" not in frame.f_code.co_name:
            last = frame
        frame = frame.f_back
    return (last.f_code.co_name, id(last)) if last is not None else ("", None)


def leaves_under(nodes: list[Node]) -> Iterator[Tensor]:
    """The leaves under some nodes of a graph."""
    seen: set[Node] = set()
    waiting = list(nodes)
    while waiting and len(seen) < MAX_NODES:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        leaf = getattr(node, "variable", None)
        if isinstance(leaf, Tensor) and leaf.is_leaf:
            yield leaf
        waiting.extend(following for following, _ in node.next_functions if following is not None)
