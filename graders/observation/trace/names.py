"""What a student calls a tensor: the name of the variable, parameter or list item that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from types import FrameType, ModuleType

from torch import Tensor, nn
from torch.optim import Optimizer

MAX_ITEMS = 200


def names_in(frame: FrameType) -> dict[int, str]:
    """The tensors that the variables of a frame and its callers hold, by ``id``; the innermost name wins."""
    found: dict[int, str] = {}
    current: FrameType | None = frame
    for _ in range(4):
        if current is None:
            break
        for variables in (current.f_locals, current.f_globals):
            for name, value in list(variables.items()):
                if not name.startswith("__") and not isinstance(value, ModuleType):
                    for inner, tensor in _tensors(name, value):
                        found.setdefault(id(tensor), inner)
        current = current.f_back
    return found


def _tensors(name: str, value: object) -> Iterator[tuple[str, Tensor]]:
    if isinstance(value, Tensor):
        yield name, value
    elif isinstance(value, nn.Module):
        yield from ((f"{name}.{inner}", tensor) for inner, tensor in value.named_parameters())
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value[:MAX_ITEMS]):
            if isinstance(item, Tensor | nn.Module):
                yield from _tensors(f"{name}[{index}]", item)
    elif isinstance(value, dict):
        for key, item in list(value.items())[:MAX_ITEMS]:
            if isinstance(item, Tensor | nn.Module):
                yield from _tensors(f"{name}[{key!r}]", item)
    elif name == "self" and not isinstance(value, Optimizer):
        for key, item in list(getattr(value, "__dict__", {}).items())[:MAX_ITEMS]:
            if isinstance(item, Tensor | nn.Module | list | tuple | dict):
                yield from _tensors(f"self.{key}", item)
