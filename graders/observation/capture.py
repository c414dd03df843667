"""From live objects of a student's process to plain values, without trusting the objects' own methods."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor, nn

from graders.observation.models import RecordingModule
from graders.observation.plain_arrays import MAX_ELEMENTS, is_scalar, plain_array, plain_scalar
from graders.values import (
    Array,
    MappingValue,
    ModuleValue,
    OtherValue,
    SequenceValue,
    TensorValue,
    Value,
)

MAX_ITEMS = 10_000
MAX_DEPTH = 5
_WIDENED = {torch.float16, torch.bfloat16}


class Known(NamedTuple):
    """A tensor of the call and the memory in which it was handed over, which it may leave for other memory."""

    tensor: Tensor
    storage: torch.UntypedStorage


def known(tensors: Mapping[str, Tensor]) -> dict[str, Known]:
    """The tensors of a call by name, to be noted before the call, so that aliases can be told after it."""
    return {name: Known(tensor, tensor.untyped_storage()) for name, tensor in tensors.items()}


def plain(value: object, arguments: Mapping[str, Known] | None = None, depth: int = 0) -> Value:
    """A plain copy of ``value``.

    Args:
        value: anything at all.
        arguments: the tensors of the call by name, to tell aliases.
        depth: how deep in nested containers this value lies.
    """
    kind = type(value)
    given = arguments or {}
    if is_scalar(kind):
        return plain_scalar(value)
    if issubclass(kind, Tensor):
        return _plain_tensor(value, given)  # type: ignore[arg-type]
    if issubclass(kind, np.ndarray):
        return plain_array(value)  # type: ignore[arg-type]
    if issubclass(kind, nn.Module):
        return plain_module(value)  # type: ignore[arg-type]
    if depth < MAX_DEPTH and issubclass(kind, list | tuple | dict):
        return _plain_container(value, given, depth)
    return OtherValue(kind.__name__[:100])


def _plain_container(value: object, arguments: Mapping[str, Known], depth: int) -> Value:
    if issubclass(type(value), dict):
        mapping = cast(dict[object, object], value)
        pairs = islice(dict.items(mapping), MAX_ITEMS)
        return MappingValue({_key(key): plain(item, arguments, depth + 1) for key, item in pairs})
    base = list if issubclass(type(value), list) else tuple
    items: Iterator[object] = islice(base.__iter__(value), MAX_ITEMS)  # type: ignore[arg-type]
    return SequenceValue(base.__name__, tuple([plain(item, arguments, depth + 1) for item in items]))


def _key(key: object) -> str:
    return str.__str__(key) if isinstance(key, str) else object.__repr__(key)


def _plain_tensor(value: Tensor, arguments: Mapping[str, Known]) -> Value:
    name = type(value).__name__[:100]
    if type(value).__torch_dispatch__ is not Tensor.__torch_dispatch__:
        return OtherValue(name, "a tensor subclass with its own __torch_dispatch__")
    with torch._C.DisableTorchFunctionSubclass():
        try:
            return _read_tensor(value, arguments)
        except Exception as error:  # an unreadable tensor is an answer too: it is not the right one
            return OtherValue(name, str(error)[:200])


def _read_tensor(value: Tensor, arguments: Mapping[str, Known]) -> TensorValue | OtherValue:
    if Tensor.numel(value) > MAX_ELEMENTS:
        return OtherValue("Tensor", f"{Tensor.numel(value)} elements")
    grad = value.grad if value.is_leaf or value.retains_grad else None
    in_memory = bool(arguments) and value.layout is torch.strided and not value._is_zerotensor()
    storage = value.untyped_storage().data_ptr() if in_memory else 0
    return TensorValue(
        array=_numbers(value),
        dtype=str(value.dtype).removeprefix("torch."),
        requires_grad=value.requires_grad,
        is_leaf=value.is_leaf,
        grad_fn=type(value.grad_fn).__name__ if value.grad_fn is not None else None,
        grad=None if grad is None else _numbers(grad),
        same_as=tuple(name for name, (other, _) in arguments.items() if other is value),
        shares_memory_with=tuple(
            name for name, (_, memory) in arguments.items() if storage and memory.data_ptr() == storage
        ),
    )


def _numbers(value: Tensor) -> Array:
    data = Tensor.detach(value)
    if type(data) is Tensor and (quick := _ready(data)) is not None:
        return quick
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = Tensor.as_subclass(data, Tensor)
        if data.layout is not torch.strided:
            data = data.to_dense()
        if data._is_zerotensor():  # zeros without memory, such as torch.func.jvp gives
            data = data.clone()
        if data.dtype in _WIDENED:
            data = data.to(torch.float32)
        return np.array(data.resolve_conj().resolve_neg().cpu().numpy(), order="C")


def _ready(data: Tensor) -> Array | None:
    """The numbers of an ordinary tensor, which NumPy can read as they lie in memory; ``None`` for any other."""
    if data.layout is not torch.strided or data.dtype in _WIDENED:
        return None
    try:
        return np.array(data.numpy(), order="C")
    except (RuntimeError, TypeError):  # conjugated, negated, without memory, on another device
        return None


def plain_module(value: nn.Module) -> ModuleValue | OtherValue:
    """Parameters, buffers, training modes and, for the grader's own models, the forward calls of a module."""
    try:
        return ModuleValue(
            parameters=_plain_tensors(nn.Module.named_parameters(value)),
            training={name: bool(item.training) for name, item in nn.Module.named_modules(value)},
            type_name=type(value).__name__[:100],
            grad_modes=tuple(value.grad_modes) if isinstance(value, RecordingModule) else (),
            training_modes=tuple(value.training_modes) if isinstance(value, RecordingModule) else (),
            buffers=_plain_tensors(nn.Module.named_buffers(value)),
        )
    except Exception as error:  # a module that was never initialised has none of these
        return OtherValue(type(value).__name__[:100], str(error)[:200])


def _plain_tensors(named: Iterable[tuple[str, Tensor]]) -> dict[str, TensorValue]:
    """Those that can be read."""
    values = {name: _plain_tensor(item, {}) for name, item in named}
    return {name: value for name, value in values.items() if isinstance(value, TensorValue)}
