"""What wrong programs give where a graph is described, and where a leaf is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np

from graders.cases import Case, TensorArgument
from graders.evidence.value import Program, Programs
from graders.oracles.expectation import Expectation, Expected, Tensor
from graders.topics import reading
from graders.values import Array

#: of float32
_ROUNDED = 1e-6
_ADD, _MULTIPLY = "AddBackward0", "MulBackward0"
#: whether ``a``, ``b`` and ``y`` require grad, from whether ``w`` and ``x`` do
_Rule = Callable[[bool, bool], tuple[bool, bool, bool]]


def _any(w: bool, x: bool) -> tuple[bool, bool, bool]:
    return w or x, w, w or x


_RULES: tuple[_Rule, ...] = (
    lambda w, x: (w and x, w, w and x),
    lambda w, x: (w and x, w, w),
    lambda _w, _x: (True, True, True),
    lambda w, x: (x, w, x),
    lambda w, x: (x, w, w or x),
    lambda w, _: (w, w, w),
    lambda w, x: (w or x, True, True),
    lambda w, x: (w or x, w or x, w or x),
)


def _table(w: bool, x: bool, results: dict[str, tuple[bool, bool, str | None]]) -> Expectation:
    rows: dict[str, Expected] = {"w": (True, w, None), "x": (True, x, None), **results}
    return Expectation(rows)


def _asked(case: Case) -> tuple[bool, bool]:
    w, x = case.arguments["w"], case.arguments["x"]
    assert isinstance(w, TensorArgument) and isinstance(x, TensorArgument)
    return w.requires_grad, x.requires_grad


def _by_rule(rule: _Rule, leaf: str, grad_fn: str) -> Program:
    """A table whose ``requires_grad`` follows a rule; the other columns follow it too, or are those of real tensors."""

    def program(case: Case) -> Expectation:
        w, x = _asked(case)
        believed, real = rule(w, x), _any(w, x)
        results: dict[str, tuple[bool, bool, str | None]] = {}
        for name, says, does, operation in zip("aby", believed, real, (_ADD, _ADD, _MULTIPLY), strict=True):
            is_leaf = {"rule": not says, "real": not does, "never": False}[leaf]
            named = says if grad_fn == "rule" else does
            results[name] = (is_leaf, says, operation if named else None)
        return _table(w, x, results)

    return program


def _leaf_column(is_leaf: Callable[[str, bool, bool], bool]) -> Program:
    """The right table but for its first column, a function of the name, of requires_grad and of having a grad_fn."""

    def program(case: Case) -> Expectation:
        w, x = _asked(case)
        tracked = dict(zip("wxaby", (w, x, *_any(w, x)), strict=True))
        names = dict(zip("aby", (_ADD, _ADD, _MULTIPLY), strict=True))
        return Expectation(
            {
                name: (is_leaf(name, asked, asked and name in "aby"), asked, names.get(name) if asked else None)
                for name, asked in tracked.items()
            }
        )

    return program


def _propagation() -> Iterator[Program]:
    for rule, leaf, grad_fn in product(_RULES, ("rule", "real", "never"), ("rule", "real")):
        yield _by_rule(rule, leaf, grad_fn)


#: beliefs about the first column alone, of which the catalogue has no entry
_LEAF_COLUMNS = (
    _leaf_column(lambda name, _asked, _made: name in "wx"),
    _leaf_column(lambda _name, asked, made: asked and not made),
    _leaf_column(lambda _name, asked, _made: asked),
    _leaf_column(lambda _name, asked, _made: not asked),
    _leaf_column(lambda _name, _asked, _made: True),
)


def _untracked(case: Case) -> Expectation:
    return _table(*_asked(case), dict.fromkeys("aby", (True, False, None)))


def _seen_detached(case: Case) -> Expectation:
    """Copies without a history are described, under the ``requires_grad`` of the tensors themselves."""
    w, x = _asked(case)
    return _table(w, x, {name: (True, asked, None) for name, asked in zip("aby", _any(w, x), strict=True)})


def _all_detached(_: Case) -> Expectation:
    return _table(False, False, dict.fromkeys("aby", (True, False, None)))


def _constant(w: bool, x: bool) -> Program:
    a, b, y = _any(w, x)
    rows = {"a": (not a, a, _ADD if a else None), "b": (not b, b, _ADD if b else None)}
    return lambda _: _table(w, x, {**rows, "y": (not y, y, _MULTIPLY if y else None)})


_NO_HISTORY = (_untracked, _seen_detached, _all_detached)

FACTS: Programs = {
    "requires-grad-propagation-any-all": tuple(_propagation()),
    "forward-under-no-grad": (_untracked,),
    "detach-in-forward": _NO_HISTORY,
    "python-number-breaks-graph": (_untracked,),
    "rebuild-with-torch-tensor": (_untracked,),
    "numpy-breaks-graph": (_untracked,),
    "unnamed: which are leaves": _LEAF_COLUMNS,
    "unnamed: written down": tuple(_constant(w, x) for w, x in product((True, False), repeat=2)),
}


def _numbers(case: Case) -> Array:
    return np.array(reading.numbers(case, "values"), dtype=np.float64)


def _made(grad_fn: str, dtype: str = "") -> Program:
    """The numbers as the result of an operation of that name."""
    return lambda case: Expectation(
        Tensor(_numbers(case), dtype, _ROUNDED, is_leaf=False, requires_grad=True, grad_fn=grad_fn)
    )


def _data(case: Case) -> Expectation:
    return Expectation(Tensor(_numbers(case), "float32", _ROUNDED, is_leaf=True, requires_grad=False))


def _leaf_of(dtype: str) -> Program:
    return lambda case: Expectation(Tensor(_numbers(case), dtype, _ROUNDED, is_leaf=True, requires_grad=True))


def _row(case: Case) -> Expectation:
    return Expectation(Tensor(_numbers(case)[None], "", _ROUNDED))


LEAF: Programs = {
    "nonleaf-parameter": (_made("(?!ToCopy).+"),),
    "convert-after-requires-grad": (_made("ToCopy.*"),),
    "require-grad-typo": (_data,),
    "unnamed: never asked": (_data,),
    "unnamed: another dtype": (_leaf_of("float64"),),
    "unnamed: a row": (_row,),
    "unnamed: whole numbers": (lambda case: Expectation(Tensor(np.trunc(_numbers(case)), "", _ROUNDED)),),
}
