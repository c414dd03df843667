"""From the plain arguments of a case to live objects in the process of the student."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from graders.cases import (
    Argument,
    ArrayArgument,
    BuiltArgument,
    Case,
    Constant,
    FunctionArgument,
    ListArgument,
    ModuleArgument,
    PlainArgument,
    TensorArgument,
)
from graders.observation import builders, functions, models
from graders.values import Array


def tensor(array: Array) -> Tensor:
    """A fresh tensor with the values and dtype of ``array`` (any shape)."""
    return torch.from_numpy(np.array(array, order="C"))


@dataclass
class LiveArguments:
    """The live arguments by name, the tensors inside function arguments by ``name.parameter``, and, by the ``id`` of
    a list argument, the items that were handed over in it.
    """

    by_name: dict[str, object]
    hidden: dict[str, Tensor]
    originals: dict[int, list[object]]

    def tensors(self) -> dict[str, Tensor]:
        """Every tensor argument by name; items of a list argument as ``name[0]``, and so on."""
        found: dict[str, Tensor] = {}
        for name, value in self.by_name.items():
            if isinstance(value, Tensor):
                found[name] = value
            elif isinstance(value, list):
                found.update({f"{name}[{i}]": item for i, item in enumerate(value) if isinstance(item, Tensor)})
        return found | self.hidden


def build(case: Case) -> LiveArguments:
    """Make the live arguments of one call, each from fresh memory, in the order of the task's signature."""
    live = LiveArguments(dict.fromkeys(case.arguments), {}, {})
    # What is made from other arguments comes after them, wherever it stands in the signature.
    for name, argument in sorted(case.arguments.items(), key=lambda item: isinstance(item[1], BuiltArgument)):
        value = live.by_name[name] = _build(argument, name, live)
        if isinstance(value, list):
            live.originals[id(value)] = list(value)
    return live


def _build(argument: Argument, name: str, live: LiveArguments) -> object:
    match argument:
        case TensorArgument():
            return _build_tensor(argument)
        case ArrayArgument(array):
            return np.array(array)
        case PlainArgument(value):
            return list(value) if isinstance(value, tuple) else value
        case ListArgument(items):
            return [_build(item, name, live) for item in items]
        case FunctionArgument(function, constants, parameters):
            inside = {key: tensor(array).requires_grad_() for key, array in parameters.items()}
            live.hidden.update({f"{name}.{key}": value for key, value in inside.items()})
            return functions.build(function, {**_constants(constants), **inside})
        case ModuleArgument(model, parameters, training):
            built = models.build(model, {key: tensor(array) for key, array in parameters.items()})
            return built if training else built.eval()
        case BuiltArgument(builder, of, builder_constants):
            sources = [live.by_name[source] for source in of]
            return builders.BUILDERS[builder](*sources, **builder_constants)


def _constants(constants: Mapping[str, Constant]) -> dict[str, Tensor]:
    return {
        # Python floats become float32, so that a 0-d float32 input is not widened: they must be exact in it.
        key: tensor(value) if isinstance(value, np.ndarray) else torch.tensor(value, dtype=torch.float32)
        for key, value in constants.items()
    }


def _build_tensor(argument: TensorArgument) -> Tensor:
    value = tensor(argument.array)
    if argument.layout == "transposed":
        value = tensor(argument.array.T).T
    value.requires_grad_(argument.requires_grad)
    if argument.grad is not None:
        value.grad = tensor(argument.grad)
    return value
