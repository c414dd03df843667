"""Cases and expectations as JSON: records by name and fields, arrays by dtype, shape and elements. Nothing executes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from graders import cases
from graders.evidence.agreement import Raising
from graders.language.messages import Message
from graders.oracles import expectation, form

_RECORDS: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        cases.TensorArgument,
        cases.ArrayArgument,
        cases.PlainArgument,
        cases.ListArgument,
        cases.FunctionArgument,
        cases.ModuleArgument,
        cases.BuiltArgument,
        cases.Differentiate,
        cases.UseModule,
        cases.GradientCheck,
        cases.Case,
        expectation.Tensor,
        expectation.NumPyArray,
        expectation.Number,
        expectation.Anything,
        expectation.OneOf,
        expectation.Prediction,
        expectation.ArgumentAfter,
        expectation.Expectation,
        form.Form,
        form.Sealed,
        Raising,
    )
}

#: equal to nothing that ``encode`` gives
_NONE = object()


def encode(value: object) -> Any:
    """A value as what ``json`` writes. Raises ``TypeError`` for a record that is not listed."""
    if isinstance(value, Message):
        return {"message": value.id, "values": {name: encode(one) for name, one in value.values.items()}}
    if value is None or isinstance(value, bool | int | float | str):
        return value if type(value).__module__ == "builtins" else value.item()  # type: ignore[union-attr]
    if isinstance(value, np.ndarray | np.generic):
        array = np.asarray(value)
        return {"array": array.dtype.str, "shape": list(array.shape), "elements": array.ravel().tolist()}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, tuple):
        return {"tuple": [encode(item) for item in value]}
    if isinstance(value, Mapping):
        return {"mapping": [[key, encode(item)] for key, item in value.items()]}
    return _record(value)


def _record(value: object) -> dict[str, Any]:
    name = type(value).__name__
    if _RECORDS.get(name) is not type(value):
        raise TypeError(f"a {name} has no form in JSON")
    told = {}
    for field in dataclasses.fields(value):  # type: ignore[arg-type]
        encoded = encode(getattr(value, field.name))
        if encoded != _default(field):
            told[field.name] = encoded
    return {"record": name, **told}


def _default(field: dataclasses.Field[Any]) -> Any:
    """What stands for a field where a record leaves it out."""
    if field.default_factory is not dataclasses.MISSING:
        return encode(field.default_factory())
    return _NONE if field.default is dataclasses.MISSING else encode(field.default)


def decode(value: Any) -> Any:
    """The value that ``encode`` made this of."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "record" in value:
        return _RECORDS[value["record"]](**{key: decode(item) for key, item in value.items() if key != "record"})
    if "message" in value:
        return Message(value["message"], {name: decode(one) for name, one in value["values"].items()})
    if "array" in value:
        return np.array(value["elements"], dtype=value["array"]).reshape(value["shape"])
    if "tuple" in value:
        return tuple(decode(item) for item in value["tuple"])
    return {key: decode(item) for key, item in value["mapping"]}
