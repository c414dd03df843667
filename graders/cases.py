"""A case: the arguments of one call of one task, as plain data, and what is done with the result.

A case is all that the process of a student ever receives. It holds inputs and no answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from graders.values import Array

#: extra things to record at a call
Watch = Literal["", "forbidden", "torch", "trace", "saved", "graph"]
Constant = bool | int | float | str | None | Array


@dataclass(frozen=True, eq=False)
class TensorArgument:
    """A tensor of the array's shape and dtype; ``grad`` fills its ``.grad``.

    ``layout="transposed"`` gives the same values through a view that is not contiguous.
    """

    array: Array
    requires_grad: bool = False
    grad: Array | None = None
    layout: Literal["contiguous", "transposed"] = "contiguous"

    def __post_init__(self) -> None:
        # NumPy turns 0-d arrays into scalars at every opportunity.
        object.__setattr__(self, "array", np.asarray(self.array))


@dataclass(frozen=True, eq=False)
class ArrayArgument:
    """A NumPy array."""

    array: Array


@dataclass(frozen=True, eq=False)
class PlainArgument:
    """A Python number, string, ``None``, or a list of numbers."""

    value: bool | int | float | str | tuple[int | float, ...] | None


@dataclass(frozen=True, eq=False)
class ListArgument:
    """A Python list of arguments."""

    items: tuple[Argument, ...]


@dataclass(frozen=True, eq=False)
class FunctionArgument:
    """A function of one tensor from ``graders.observation.functions``, by name.

    ``constants`` enter its formula; ``parameters`` are tensors inside it that require grad.
    """

    name: str
    constants: Mapping[str, Constant] = field(default_factory=dict)
    parameters: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class ModuleArgument:
    """A model from ``graders.observation.models``, by name, with the given parameter values (name → array)."""

    name: str
    parameters: Mapping[str, Array]
    training: bool = True


@dataclass(frozen=True, eq=False)
class BuiltArgument:
    """What a builder of ``graders.observation.builders`` makes from other arguments of the same call."""

    builder: str
    of: tuple[str, ...]
    constants: Mapping[str, Constant] = field(default_factory=dict)


Argument = (
    TensorArgument | ArrayArgument | PlainArgument | ListArgument | FunctionArgument | ModuleArgument | BuiltArgument
)


@dataclass(frozen=True, eq=False)
class Differentiate:
    """Go backward from the returned tensor with ``cotangent`` (its shape), to the arguments named in ``wrt``.

    With ``directions`` (name in ``wrt`` → array of that argument's shape) the gradients are taken with
    ``create_graph``, multiplied by the directions, summed, and differentiated once more.
    A name in ``wrt`` may be that of a function argument with parameters: then ``name.parameter`` is reported.
    ``by_cotangent`` lets the cotangent take part in the second differentiation, as ``grad_output``.
    ``between`` is what happens before going backward: ``"edit"`` doubles the tensors named in ``edited`` (where that is
    empty, in ``wrt``) in place,
    ``"call"`` calls the target once more, on doubled copies of all tensors. A backward pass that refuses to run
    because of an edit leaves no derivatives and is no error.
    """

    wrt: tuple[str, ...]
    cotangent: Array
    directions: Mapping[str, Array] | None = None
    by_cotangent: bool = False
    between: Literal["", "edit", "call"] = ""
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class UseModule:
    """Load ``parameters`` into the returned module by name, call it on ``inputs``, go backward with ``cotangent``.

    ``training``: whether it is called in training mode.
    """

    parameters: Mapping[str, Array]
    inputs: Array
    cotangent: Array
    training: bool = True


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """Run torch's ``gradcheck`` and ``gradgradcheck`` on the target with the case's float64 arguments."""


@dataclass(frozen=True, eq=False)
class Case:
    """One call.

    Args:
        arguments: name → argument, in the order of the task's signature.
        target: what to call, if not the function of the task's name (for example ``"MulAdd.apply"``).
        follow_up: what to do with the result.
        keywords: arguments passed by keyword.
        torch_seed: seed of torch's global generator at the call.
        note: what else a student should know of the call, in a few words.
        watch: extra things to record at the call: ``"forbidden"`` records calls of ``torch.func`` and
            ``torch.autograd.functional``, ``"torch"`` every torch function, ``"trace"`` runs under all instruments,
            ``"saved"`` compares the values that the graph saved, ``"graph"`` records the graph, and the path of a
            model's parameters, for a picture.
    """

    arguments: Mapping[str, Argument] = field(default_factory=dict)
    target: str = ""
    follow_up: Differentiate | UseModule | GradientCheck | None = None
    keywords: tuple[str, ...] = ()
    torch_seed: int = 58_102_973  # no seed that a student would choose: choosing it would leave no trace
    note: str = ""
    watch: Watch = ""
