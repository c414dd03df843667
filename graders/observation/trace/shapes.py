"""Operands that do not belong together: (N, 1) against (N,), a sigmoid of a sigmoid, a softmax of a softmax."""

from __future__ import annotations

from torch import Tensor
from torch.autograd.graph import Node

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.log import Draft, FactLog, shape
from graders.observation.trace.tables import Table, summed_up

_VIEWS = ("View", "Squeeze", "Unsqueeze", "Reshape", "Transpose", "TBackward", "Select", "Slice", "Alias", "Permute")
_EXPANDING = ("Unsqueeze", "View", "UnsafeView", "Reshape", "Index")
_EXPANDING_CALLS = frozenset(("unsqueeze", "view", "reshape", "__getitem__"))
MAX_WAITING = 8


class Shapes:
    """Looks at operands of elementwise operations, of sigmoids and of losses that contain one or a softmax."""

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._expanded: dict[int, None] = {}
        self._waiting: list[tuple[Table, Draft]] = []
        #: Sizes for which pairs were asked for in so many words since the pass before.
        self._paired: set[int] = set()

    def elementwise(self, call: Call) -> None:
        """An operation on two tensors, element by element."""
        operands = list(tensors_in(*call.args[:2], call.kwargs.get("other"), call.kwargs.get("target")))
        if len(operands) != 2:
            return
        first, second = operands
        column, row = (first, second) if first.dim() == 2 else (second, first)
        if row.dim() == 2 and sorted((row.shape, column.shape)) == [(1, row.numel()), (row.numel(), 1)]:
            self._paired.add(row.numel())
        size = row.shape[0] if row.dim() == 1 else 0
        if size < 2 or column.shape != (size, 1):
            return
        pairwise = self._pairwise(column, row)
        if pairwise:
            self._paired.add(size)
        draft = self.log.add(
            "broadcast-n1-n",
            self.log.place(call.frame),
            operation=call.name,
            first_shape=shape(first),
            second_shape=shape(second),
            result_shape=str((size, size)),
            requires_grad=_which(column.requires_grad, row.requires_grad),
            parameter=str(any(operand.is_leaf and operand.requires_grad for operand in operands)),
            pairwise=str(pairwise),
            reduced=str(isinstance(call.result, Tensor) and call.result.dim() == 0),
        )
        if isinstance(call.result, Tensor) and call.result.grad_fn is not None and len(self._waiting) < MAX_WAITING:
            product = "mul" in call.name
            self._waiting.append((Table(call.result.grad_fn, size, product), draft))

    def reduced(self, roots: list[Node]) -> None:
        """A pass starts: see whether all pairs of a broadcast were summed up to one number, as a loss does."""
        waiting, self._waiting = self._waiting, []
        paired, self._paired = self._paired, set()
        self._expanded.clear()
        if waiting:
            used = summed_up(roots, [table for table, _ in waiting])
            for table, draft in waiting:
                if table.size in paired:
                    draft.numbers["pairwise"] = "True"
                if table.node in used:
                    draft.numbers["reduced"] = "True"

    def _pairwise(self, column: Tensor, row: Tensor) -> bool:
        """Whether every pair may well be wanted: the column was made for it, or both are the same values."""
        if column.untyped_storage().data_ptr() == row.untyped_storage().data_ptr():
            return True
        if column.grad_fn is not None:
            return any(part in column.grad_fn.name() for part in _EXPANDING)
        return id(column) in self._expanded

    def expanded(self, call: Call) -> None:
        """A column may be made by indexing or reshaping. Data that is prepared so comes before the first pass."""
        if call.name in _EXPANDING_CALLS and isinstance(call.result, Tensor) and call.result.dim() == 2:
            self._expanded[id(call.result)] = None
            if len(self._expanded) > MAX_WAITING:
                del self._expanded[next(iter(self._expanded))]

    def squashed(self, call: Call) -> None:
        """A sigmoid, or a loss that contains a sigmoid or a softmax."""
        operand = call.first
        if not isinstance(operand, Tensor):
            return
        node = operand.grad_fn
        while node is not None and any(part in node.name() for part in _VIEWS):
            node = _only_input(node)
        if node is None:
            return
        if call.name != "cross_entropy":
            if node.name().startswith("SigmoidBackward"):
                self.log.add("sigmoid-twice", self.log.place(call.frame), operation=call.name, shape=shape(operand))
        elif node.name().startswith("SoftmaxBackward") and _over_classes(node, operand):
            self.log.add("softmax-twice", self.log.place(call.frame), shape=shape(operand))


def _over_classes(softmax: Node, scores: Tensor) -> bool:
    """Whether a softmax was taken over the dimension of classes: it may have been taken over positions or samples."""
    result, dim = getattr(softmax, "_saved_result", None), getattr(softmax, "_saved_dim", None)
    if not isinstance(result, Tensor) or not isinstance(dim, int) or not scores.dim():
        return False
    dim -= (dim >= 1 << 63) << 64  # torch keeps a negative dimension as a number without a sign
    classes = min(scores.dim() - 1, 1)
    if result.shape == scores.shape:
        return dim % scores.dim() == classes
    last = dim % result.dim() == result.dim() - 1 and classes == scores.dim() - 1
    return last and result.shape[-1] == scores.shape[-1]


def _which(column: bool, row: bool) -> str:
    return {(True, True): "both", (True, False): "column", (False, True): "row"}.get((column, row), "none")


def _only_input(node: Node) -> Node | None:
    return node.next_functions[0][0] if node.next_functions else None
