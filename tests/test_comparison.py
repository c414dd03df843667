"""Comparing plain values with expectations, and the words for the difference."""

from __future__ import annotations

import numpy as np
import pytest

from graders.oracles.comparison import difference
from graders.oracles.expectation import Anything, Expected, Number, NumPyArray, OneOf, Tensor
from graders.oracles.formatting import array_text, number_text, value_text
from graders.values import ArrayValue, MappingValue, OtherValue, SequenceValue, TensorValue, Value


def tensor(values: object, dtype: str = "float64") -> TensorValue:
    return TensorValue(np.array(values, dtype=dtype), dtype)


def expected(values: object, dtype: str = "float64") -> Tensor:
    return Tensor(np.array(values, dtype=np.float64), dtype)


RIGHT: list[tuple[Value, Expected]] = [
    (tensor([1.0, 2.0]), expected([1.0, 2.0])),
    (tensor([1.0, 2.0 + 1e-10]), expected([1.0, 2.0])),
    (tensor([1.00001], "float32"), expected([1.0], "float32")),
    (tensor(0.0), expected(0.0)),
    (tensor([np.inf, -np.inf]), expected([np.inf, -np.inf])),
    (tensor([np.nan]), expected([np.nan])),
    (SequenceValue("tuple", (tensor([1.0]), 3.0)), [expected([1.0]), Number(3.0)]),
    (SequenceValue("list", ()), []),
    (MappingValue({"a": True}), {"a": True}),
    (ArrayValue(np.ones(2)), NumPyArray(np.ones(2))),
    (0.99, Number(0.99, 0.0)),
    (None, None),
    (5.0, OneOf((Number(4.0), Number(5.0)))),
    (OtherValue("Thing"), Anything()),
]

WRONG: list[tuple[Value, Expected, str]] = [
    (tensor([1.0, 2.0 + 1e-7]), expected([1.0, 2.0]), "first difference at index 1"),
    (tensor([[1.0, 2.0], [3.0, 5.0]]), expected([[1.0, 2.0], [3.0, 4.0]]), "at index (1, 1), 5. instead of 4."),
    (tensor([np.nan]), expected([1.0]), "is wrong"),
    (tensor([1.0]), expected([np.nan]), "is wrong"),
    (tensor([np.inf]), expected([-np.inf]), "is wrong"),
    (tensor([1e-7]), expected([0.0]), "is wrong"),
    (tensor([1.0], "float32"), expected([1.0]), "has dtype float32, expected float64"),
    (tensor([[1.0]]), expected([1.0]), "has shape (1, 1), expected (1,)"),
    (tensor(1.0), Number(1.0), "is a tensor, not a Python float"),
    (True, Number(1.0), "is a Python bool, not a Python float"),
    (1.0, True, "is 1., expected True"),
    (1, True, "is 1, expected True"),
    (0.99 + 1e-12, Number(0.99, 0.0), "expected 0.99"),
    (float("nan"), Number(1.0), "is nan"),
    (None, expected([1.0]), "is None, not a tensor"),
    (SequenceValue("list", (1.0,)), [Number(1.0), Number(2.0)], "has 1 items, expected 2"),
    (SequenceValue("list", (1.0, 3.0)), [Number(1.0), Number(2.0)], "item 1 of the result is 3., expected 2."),
    (MappingValue({"a": True}), {"b": True}, "has no key 'b'"),
    (MappingValue({"a": True, "b": True}), {"b": True}, "has a key 'a' that was not asked for"),
    (ArrayValue(np.ones(2)), expected([1.0, 1.0]), "is a NumPy array, not a tensor"),
    (tensor([1.0, 1.0]), NumPyArray(np.ones(2)), "is a tensor, not a NumPy array"),
    (OtherValue("Thing", "odd"), expected([1.0]), "is a value of type Thing (odd), not a tensor"),
    (6.0, OneOf((Number(4.0), Number(5.0))), "expected 4."),
]


@pytest.mark.parametrize(("returned", "wanted"), RIGHT)
def test_right(returned: Value, wanted: Expected) -> None:
    assert difference(returned, wanted) is None


@pytest.mark.parametrize(("returned", "wanted", "words"), WRONG)
def test_wrong(returned: Value, wanted: Expected, words: str) -> None:
    found = difference(returned, wanted)
    assert found is not None
    assert words in found.message


def test_texts_show_enough_digits_to_differ() -> None:
    found = difference(tensor([1.0000001]), expected([1.0]))
    assert found is not None
    assert found.returned != found.expected


def test_texts() -> None:
    assert array_text(np.array([1.0, 2.5])) == "[1., 2.5]"
    assert number_text(5.0) == "5."
    assert number_text(0.995) == "0.995"
    assert number_text(3) == "3"
    assert value_text(SequenceValue("list", tuple(tensor([n]) for n in (5.0, 10.0)))) == "[5., 10.]"
    assert value_text(SequenceValue("tuple", (tensor([1.0, 2.0]),))) == "([1., 2.],)"
    assert len(array_text(np.arange(10_000.0))) < 100
