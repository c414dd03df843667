"""Copies to work with: leaves without a past that a student makes on purpose, and then differentiates by."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass

from torch import Tensor

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.log import Draft, FactLog
from graders.observation.trace.passes import leaves_under


@dataclass
class _Copy:
    """A tensor that was made to require grad: the fact that tells of it, its cuts, and the leaves it is a copy of.

    ``has_asked_results``: the gradient of something computed from it was asked for.
    """

    tensor: weakref.ref[Tensor]
    draft: Draft
    cuts: list[Draft]
    originals: frozenset[int]
    has_asked_results: bool = False


class Copies:
    """Tells of tensors that were made to require grad whether the student goes on to differentiate by them.

    Who asks for the gradient of such a tensor has lost nothing there, nor has who asks for that of one copy and has
    made others beside it, as long as nobody asks for the gradient of what they are copies of. Nor has who computes
    everything from the copy and asks for the gradient of a result on the way. A root is another matter: a result that
    was told to require grad has a gradient of its own, and it is 1.
    """

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._known: dict[int, _Copy] = {}
        self._asked: set[int] = set()
        self._under_roots: set[int] = set()
        self._left: list[tuple[int, Draft]] = []

    def made(self, tensor: Tensor, draft: Draft, cuts: list[Draft], originals: frozenset[int] = frozenset()) -> None:
        """A tensor has been told to require grad, or will be; ``cuts`` are those that it stems from."""
        draft.numbers["asked"] = "False"
        self._known[id(tensor)] = _Copy(weakref.ref(tensor), draft, cuts, originals)
        self._asked.discard(id(tensor))

    def left(self, tensor: Tensor, draft: Draft) -> None:
        """A value of a tensor has left the graph."""
        if tensor.is_leaf:
            self._left.append((id(tensor), draft))

    def going_back(self, call: Call) -> None:
        """Before a pass: what it starts from is no copy to work with."""
        roots = list(tensors_in(call.first if call.args else call.kwargs.get("outputs"))) if self._known else []
        for root in roots:
            copy = self._known.get(id(root))
            if copy is not None and copy.tensor() is root:
                del self._known[id(root)]
        self._under_roots.update(id(leaf) for leaf in _leaves_of(roots))

    def went_back(self, call: Call) -> None:
        """After a pass that has returned gradients: by what it differentiated."""
        if call.name == "grad":
            for tensor in tensors_in(call.args[1] if len(call.args) > 1 else call.kwargs.get("inputs")):
                self._ask(tensor)

    def grad_read(self, call: Call) -> None:
        """A gradient was read from ``.grad``."""
        if call.frame.f_code.co_filename in self.log.files:
            self._ask(call.first)

    def _ask(self, tensor: Tensor) -> None:
        self._asked.add(id(tensor))
        copy = self._known.get(id(tensor))
        if copy is not None and copy.tensor() is tensor:
            self._work_with(copy)
        for leaf in _leaves_of([tensor]) if self._known else ():
            copy = self._known.get(id(leaf))
            if copy is not None and copy.tensor() is leaf:
                copy.has_asked_results = True

    def _work_with(self, copy: _Copy) -> None:
        copy.draft.numbers["asked"] = "True"
        for cut in copy.cuts:
            if cut.numbers["reaches"] == "unknown":
                cut.numbers["reaches"] = "copy"

    def ended(self) -> None:
        """At the end of the run: what stands beside a gradient that was asked for, and is not asked for itself.

        Other copies are copies to work with as well, and other leaves may leave the graph.
        """
        copies = list(self._known.values())
        for copy in copies:
            if copy.has_asked_results and self._replaces(copy):
                self._work_with(copy)
        if any(copy.draft.numbers["asked"] == "True" for copy in copies):
            for copy in copies:
                if not copy.originals & self._asked:
                    self._work_with(copy)
        for leaf, cut in self._left if self._asked else ():
            if leaf not in self._asked and cut.numbers["reaches"] == "graph":
                cut.numbers["reaches"] = "unasked"

    def _replaces(self, copy: _Copy) -> bool:
        """Whether a copy of leaves takes their place altogether: no root needs them, nor does anybody ask for them."""
        originals = copy.originals | {leaf for leaf, cut in self._left if any(cut is made for made in copy.cuts)}
        unneeded = bool(originals) and not originals & (self._asked | self._under_roots)
        return unneeded and copy.draft.numbers.get("tensor") == "copy"


def _leaves_of(tensors: Iterable[Tensor]) -> Iterable[Tensor]:
    """The leaves that some results were computed from."""
    return leaves_under([tensor.grad_fn for tensor in tensors if tensor.grad_fn is not None])
