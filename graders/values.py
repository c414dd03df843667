"""Plain data that describes what a student's code returned or left behind.

Everything a check looks at is one of these values. They hold copies in base-class NumPy arrays and built-in
numbers, so no subclass and no overridden ``==`` of a submission takes part in a comparison.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy.typing as npt

from graders.displays.records import Graph
from graders.language.messages import Message

Array = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class TensorValue:
    """A torch tensor, copied.

    ``array`` has the tensor's shape; half-precision tensors are widened to float32, ``dtype`` keeps their own name.
    ``grad`` is a copy of ``.grad`` of a leaf. ``same_as`` and ``shares_memory_with`` name arguments of the call.
    """

    array: Array
    dtype: str
    requires_grad: bool = False
    is_leaf: bool = True
    grad_fn: str | None = None
    grad: Array | None = None
    same_as: tuple[str, ...] = ()
    shares_memory_with: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class ArrayValue:
    """A NumPy array, copied as a base-class array."""

    array: Array
    shares_memory_with: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class SequenceValue:
    """A list or tuple. ``replaced`` tells, for an argument, that its items are no longer the same objects."""

    kind: str
    items: tuple[Value, ...]
    replaced: bool = False


@dataclass(frozen=True, eq=False)
class MappingValue:
    """A dict; keys that are not strings appear as their ``repr``."""

    items: Mapping[str, Value]


@dataclass(frozen=True, eq=False)
class ModuleValue:
    """An ``nn.Module``: parameters, buffers, training mode of each submodule ("" is the module itself), forward calls.

    ``grad_modes`` and ``training_modes`` hold one entry for each call of ``forward`` of the grader's own models.
    """

    parameters: Mapping[str, TensorValue]
    training: Mapping[str, bool]
    type_name: str = "Module"
    grad_modes: tuple[bool, ...] = ()
    training_modes: tuple[bool, ...] = ()
    buffers: Mapping[str, TensorValue] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class OtherValue:
    """Anything that a task never asks for, by the name of its type."""

    type_name: str
    reason: str = ""


Value = (
    TensorValue | ArrayValue | SequenceValue | MappingValue | ModuleValue | OtherValue | bool | int | float | str | None
)


@dataclass(frozen=True)
class ErrorRecord:
    """An exception or a stop, as plain text, with the student's own line where there is one (1-based).

    ``trail`` holds the student's frames as ``(file, line, source)``, ``bases`` the names of the type's base classes.
    """

    type: str
    message: str
    file: str | None = None
    line: int | None = None
    source: str | None = None
    trail: tuple[tuple[str, int, str], ...] = ()
    bases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """One thing that an instrumented run saw, with the student's innermost line (1-based).

    ``numbers`` holds what a message needs, as short text: values, shapes, other lines. The names of facts are listed
    in ``graders.observation.trace``.
    """

    name: str
    line: int | None = None
    file: str | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)


Outcome = Literal["returned", "raised", "todo", "missing", "timeout", "memory", "crashed"]


@dataclass(frozen=True)
class LoadProblem:
    """Why a file of a submission gives no module: the status of all its tasks, and what to tell its author."""

    outcome: Outcome
    message: Message | str
    error: ErrorRecord | None = None


@dataclass(frozen=True, eq=False)
class Observation:
    """Everything that one call did.

    Args:
        outcome: how the call ended.
        returned: what came back.
        arguments: each argument as the call left it.
        derivatives: of the returned tensor, by argument name (``None``: no path to that argument).
        second_derivatives: likewise, of the first ones along the case's directions.
        output_of_module: what the returned module gave for ``UseModule``.
        state_changes: words for global settings that the call left changed.
        backward_passes: runs of the autograd engine; a batched run counts once for each row of its batch.
        repeated_pass: two of those runs went through one graph.
        forward_levels: how often something was differentiated in forward mode.
        calls: functions that the case watches for, as the student called them.
        facts: what the instruments saw, for a case that is traced.
        graph: what was recorded for a picture, for a case that asks for it.
        path: the parameters of a model argument at some of its calls (call counted from 0, name → value), likewise.
        gradient_check: what ``gradcheck`` or ``gradgradcheck`` said, empty when both agree.
        error: the exception or stop of the call; ``follow_up_error``: that of the follow-up.
    """

    outcome: Outcome
    returned: Value = None
    arguments: Mapping[str, Value] = field(default_factory=dict)
    derivatives: Mapping[str, Value] = field(default_factory=dict)
    second_derivatives: Mapping[str, Value] = field(default_factory=dict)
    output_of_module: Value = None
    state_changes: tuple[str, ...] = ()
    backward_passes: int = 0
    repeated_pass: bool = False
    forward_levels: int = 0
    calls: tuple[str, ...] = ()
    gradient_check: str = ""
    facts: tuple[Fact, ...] = ()
    graph: Graph | None = None
    path: tuple[tuple[int, Mapping[str, Array]], ...] = ()
    error: ErrorRecord | None = None
    follow_up_error: ErrorRecord | None = None
