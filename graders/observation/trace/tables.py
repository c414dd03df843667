"""What becomes of a table of all pairs: summed up to one number as a loss does, or used as the table that it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor
from torch.autograd.graph import Node

#: Nodes that put all elements together, and nodes that keep elements apart.
_TOTALS = ("MeanBackward0", "SumBackward0")
_LINEAR = ("AddBackward", "SubBackward", "NegBackward")
_ELEMENTWISE = (
    *_LINEAR,
    *("PowBackward", "MulBackward", "DivBackward", "AbsBackward", "SqrtBackward", "LogBackward", "ClampBackward"),
    *("HuberLossBackward", "SmoothL1LossBackward", "MseLossBackward", "L1LossBackward"),
)
MAX_NODES = 300


@dataclass(frozen=True)
class Table:
    """The node of a broadcast of (size, 1) with (size,).

    ``product``: its elements are products. Their total is the product of two totals, which nobody needs a table for;
    but a table of products that goes on to other operations than sums is an outer product.
    """

    node: Node
    size: int
    product: bool


def summed_up(roots: Sequence[Node], tables: Sequence[Table]) -> set[Node]:
    """The tables of which nothing but the total of all elements reaches the roots."""
    above = _users(roots)
    return {table.node for table in tables if _only_total(table, above)}


def _users(roots: Sequence[Node]) -> dict[Node, list[Node]]:
    """The nodes near some roots, each with those that use its result."""
    above: dict[Node, list[Node]] = {root: [] for root in roots}
    waiting = deque(roots)
    while waiting and len(above) < MAX_NODES:
        node = waiting.popleft()
        for following, _ in node.next_functions:
            if following is not None:
                if following not in above:
                    above[following] = []
                    waiting.append(following)
                above[following].append(node)
    return above


def _only_total(table: Table, above: dict[Node, list[Node]]) -> bool:
    kept = _LINEAR if table.product else _ELEMENTWISE
    totals, front = 0, [table.node]
    seen = {table.node}
    while front:
        for user in above.get(front.pop(), []):
            if user.name() in _TOTALS:
                totals += 1
            elif not user.name().startswith(kept) or _weighed(user, table.size):
                return False  # one dimension is reduced, or each pair has a weight of its own: pairs are wanted
            elif user not in seen:
                seen.add(user)
                front.append(user)
    return totals > 0


def _weighed(node: Node, size: int) -> bool:
    """Whether a table is multiplied by a table that is none of its own making."""
    if not node.name().startswith(("MulBackward", "DivBackward")):
        return False
    inputs = [following for following, _ in node.next_functions]
    if len(inputs) == 2 and all(inputs):
        return inputs[0] is not inputs[1]
    try:
        others = [getattr(node, name, None) for name in ("_saved_other", "_saved_self")]
    except RuntimeError:  # an earlier pass has freed it
        return True
    return any(isinstance(other, Tensor) and other.shape == (size, size) for other in others)
