"""Operands that do not belong together: (N, 1) against (N,), and a sigmoid of a sigmoid."""

from __future__ import annotations

from torch import Tensor
from torch.autograd.graph import Node

from graders.observation.trace.calls import Call, tensors_in
from graders.observation.trace.log import Draft, FactLog, shape

_VIEWS = ("View", "Squeeze", "Unsqueeze", "Reshape", "Transpose", "TBackward", "Select", "Slice", "Alias", "Permute")
_EXPANDING = ("Unsqueeze", "View", "UnsafeView", "Reshape", "Index")
#: Nodes that keep elements apart or put all of them together, but do not reduce along one dimension.
_ELEMENTWISE = (
    *("MeanBackward0", "SumBackward0", "Pow", "Mul", "Div", "Abs", "Add", "Sub", "Neg", "Sqrt", "Log", "Exp"),
    *("Huber", "SmoothL1", "MseLoss", "L1Loss", "Clamp", "Square"),
)
_EXPANDING_CALLS = frozenset(("unsqueeze", "view", "reshape", "__getitem__"))
MAX_WAITING, MAX_NODES = 8, 100


class Shapes:
    """Looks at operands of elementwise operations and of sigmoids."""

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._expanded: dict[int, None] = {}
        self._waiting: list[tuple[Node, Draft]] = []

    def elementwise(self, call: Call) -> None:
        """An operation on two tensors, element by element."""
        operands = list(tensors_in(*call.args[:2], call.kwargs.get("other"), call.kwargs.get("target")))
        if len(operands) != 2:
            return
        first, second = operands
        column, row = (first, second) if first.dim() == 2 else (second, first)
        size = row.shape[0] if row.dim() == 1 else 0
        if size < 2 or column.shape != (size, 1):
            return
        draft = self.log.add(
            "broadcast-n1-n",
            self.log.place(call.frame),
            operation=call.name,
            first_shape=shape(first),
            second_shape=shape(second),
            result_shape=str((size, size)),
            requires_grad=_which(column.requires_grad, row.requires_grad),
            parameter=str(any(operand.is_leaf and operand.requires_grad for operand in operands)),
            pairwise=str(self._pairwise(column, row)),
            reduced=str(isinstance(call.result, Tensor) and call.result.dim() == 0),
        )
        if isinstance(call.result, Tensor) and call.result.grad_fn is not None and len(self._waiting) < MAX_WAITING:
            self._waiting.append((call.result.grad_fn, draft))

    def reduced(self, roots: list[Node]) -> None:
        """A pass starts: see whether all pairs of a broadcast were summed up to one number, as a loss does."""
        waiting, self._waiting = self._waiting, []
        self._expanded.clear()
        if not waiting:
            return
        seen: set[Node] = set()
        front = list(roots)
        while front and len(seen) < MAX_NODES:
            node = front.pop()
            seen.add(node)
            if node.name().startswith(_ELEMENTWISE):
                following = (following for following, _ in node.next_functions)
                front += [one for one in following if one is not None and one not in seen]
        for node, draft in waiting:
            if node in seen:
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

    def sigmoid(self, call: Call) -> None:
        """A sigmoid, or the loss that contains one."""
        operand = call.first
        if not isinstance(operand, Tensor):
            return
        node = operand.grad_fn
        while node is not None and any(part in node.name() for part in _VIEWS):
            node = _only_input(node)
        if node is not None and node.name().startswith("SigmoidBackward"):
            self.log.add("sigmoid-twice", self.log.place(call.frame), operation=call.name, shape=shape(operand))


def _which(column: bool, row: bool) -> str:
    return {(True, True): "both", (True, False): "column", (False, True): "row"}.get((column, row), "none")


def _only_input(node: Node) -> Node | None:
    return node.next_functions[0][0] if node.next_functions else None
