"""One call of a torch function, and what kind of call it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import Any, Literal

from torch import Tensor

Kind = Literal[
    "ignored",
    "grad read",
    "grad set",
    "data read",
    "data set",
    "requires grad",
    "differentiate",
    "leave",
    "detach",
    "rebuild",
    "write",
    "elementwise",
    "squash",
    "operation",
]

#: Names whose kind does not follow from their form.
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("item", "__float__", "__int__", "__complex__", "tolist", "numpy", "__array__"), "leave"),
    **dict.fromkeys(("tensor", "as_tensor", "asarray"), "rebuild"),
    **dict.fromkeys(("backward", "grad"), "differentiate"),
    **dict.fromkeys(("sigmoid", "expit", "binary_cross_entropy_with_logits", "cross_entropy"), "squash"),
    **dict.fromkeys(
        ("add", "sub", "subtract", "rsub", "mul", "multiply", "div", "divide", "true_divide", "__rsub__", "__radd__"),
        "elementwise",
    ),
    **dict.fromkeys(("__sub__", "__add__", "__mul__", "__truediv__", "__rmul__", "eq", "__eq__"), "elementwise"),
    **dict.fromkeys(("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"), "elementwise"),
    "detach": "detach",
    "requires_grad_": "requires grad",
    "__setitem__": "write",
    **dict.fromkeys(
        ("_set_grad_enabled", "size", "dim", "numel", "nelement", "stride", "is_floating_point", "is_complex"),
        "ignored",
    ),
    **dict.fromkeys(("data_ptr", "__len__", "__repr__", "__format__", "__bool__", "__hash__", "__get__"), "ignored"),
    **dict.fromkeys(("_record_function_enter_new", "_record_function_exit", "retain_grad", "register_hook"), "ignored"),
    **dict.fromkeys(("_record_function_exit._RecordFunction", "is_same_size", "element_size", "_is_view"), "ignored"),
}
_PROPERTIES: Mapping[tuple[str, str], Kind] = {
    ("grad", "__get__"): "grad read",
    ("grad", "__set__"): "grad set",
    ("grad", "__delete__"): "grad set",
    ("data", "__get__"): "data read",
    ("data", "__set__"): "data set",
    ("requires_grad", "__set__"): "requires grad",
    ("T", "__get__"): "operation",
    ("mT", "__get__"): "operation",
}


@dataclass(slots=True)
class Call:
    """A call: ``frame`` is the caller's, ``result`` is there once the call has returned."""

    name: str
    kind: Kind
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    frame: FrameType
    result: Any = None

    @property
    def first(self) -> Any:
        """The first argument, given by position or as ``input``."""
        return self.args[0] if self.args else self.kwargs.get("input")


def kind_of(func: Callable[..., Any]) -> tuple[str, Kind]:
    """The name of a torch function and its kind."""
    name = str(getattr(func, "__name__", func))
    owner = getattr(getattr(func, "__self__", None), "__name__", None)
    if name in ("__get__", "__set__", "__delete__"):
        return f"{owner}.{name}", _PROPERTIES.get((str(owner), name), "ignored")
    if name in _KINDS:
        return name, _KINDS[name]
    if name.endswith("_") and not name.endswith("__"):
        return name, "write"
    return name, "operation"


def tensors_in(*values: Any) -> Iterator[Tensor]:
    """The tensors among arguments, also those in lists, tuples and dicts of the first level."""
    for value in values:
        if isinstance(value, Tensor):
            yield value
        elif isinstance(value, list | tuple):
            for item in value:
                if isinstance(item, Tensor):
                    yield item
        elif isinstance(value, dict):
            yield from (item for item in value.values() if isinstance(item, Tensor))
