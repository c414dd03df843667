"""Results of several entries that are one memory: a list that was meant to hold many values and holds one."""

from __future__ import annotations

from torch import Tensor

from graders.observation.trace.calls import Call
from graders.observation.trace.log import NOWHERE, FactLog, Place, shape, short

MAX_ENTRIES = 10_000


class Sharing:
    """Notes where the memory of each gradient was first read, and compares the entries of the result."""

    def __init__(self, log: FactLog) -> None:
        self.log = log
        self._first_read: dict[int, Place] = {}

    def grad_read(self, call: Call) -> None:
        """``tensor.grad`` of a student's line."""
        if isinstance(call.result, Tensor) and call.frame.f_code.co_filename in self.log.files:
            place = self.log.place(call.frame).without_frame()
            self._first_read.setdefault(_memory(call.result), place)

    def returned(self, value: object) -> None:
        """Note a list, tuple or dict in which several tensors lie in one memory and show the same numbers."""
        entries = list(value.values()) if isinstance(value, dict) else value
        if not isinstance(entries, list | tuple):
            return
        tensors = [entry for entry in entries[:MAX_ENTRIES] if isinstance(entry, Tensor)]
        alike: dict[tuple[int, int], list[Tensor]] = {}
        for tensor in tensors:
            if _memory(tensor):
                alike.setdefault((_memory(tensor), int(tensor.storage_offset())), []).append(tensor)
        for (memory, _), members in alike.items():
            if len(members) > 1:
                self.log.add(
                    "entries-share-memory",
                    self._first_read.get(memory, NOWHERE),
                    entries=str(len(tensors)),
                    shared=str(len(members)),
                    of="gradient" if memory in self._first_read else "other",
                    value=short(members[0]),
                    shape=shape(members[0]),
                )
                return


def _memory(tensor: Tensor) -> int:
    """Where the numbers of a tensor lie; 0 for those without memory of their own."""
    try:
        return int(tensor.untyped_storage().data_ptr())
    except (RuntimeError, NotImplementedError):
        return 0
