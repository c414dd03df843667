"""In which memory leaves and their gradients lie, so that a write through any alias of them is noticed."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from graders.observation.trace.leaves import Leaf


class Memory:
    """Finds the leaves that a write concerns.

    Args:
        leaves: all known leaves by their key.
    """

    def __init__(self, leaves: Mapping[int, Leaf]) -> None:
        #: Leaves that NumPy can write to, of which no function of torch tells.
        self.exposed: dict[int, Leaf] = {}
        self._leaves = leaves
        self._by_value: dict[int, set[int]] = {}
        self._by_buffer: dict[int, int] = {}
        self._open_to_numpy: set[int] = set()

    def locate(self, leaf: Leaf) -> None:
        """Note in which memory a leaf and its gradient lie."""
        tensor = leaf.ref()
        if tensor is None or tensor.layout != torch.strided:
            return
        pointer = tensor.untyped_storage().data_ptr()
        self._by_value.setdefault(pointer, set()).add(leaf.key)
        if pointer in self._open_to_numpy:
            self.exposed[leaf.key] = leaf
        grad = tensor.grad
        if grad is not None and grad.layout == torch.strided:
            self._by_buffer[grad.untyped_storage().data_ptr()] = leaf.key

    def at(self, target: Tensor) -> tuple[list[Leaf], Leaf | None]:
        """The leaves whose values, and the leaf whose gradient, lie in the memory of ``target``."""
        if target.layout != torch.strided:
            return [], None
        pointer = target.untyped_storage().data_ptr()
        values = [self._leaves[key] for key in self._by_value.get(pointer, ()) if key in self._leaves]
        return values, self._leaves.get(self._by_buffer.get(pointer, -1))

    def open_to_numpy(self, target: Tensor) -> None:
        """From now on NumPy can write to the memory of ``target``."""
        if target.layout == torch.strided:
            self._open_to_numpy.add(target.untyped_storage().data_ptr())
            values, buffer = self.at(target)
            self.exposed.update({leaf.key: leaf for leaf in (*values, buffer) if leaf is not None})
