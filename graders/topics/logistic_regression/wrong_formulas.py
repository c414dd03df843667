"""The wrong programs of all tasks but ``train``."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.cases import Case, Differentiate, ModuleArgument, UseModule
from graders.evidence.value import Program, Programs, Raising
from graders.oracles.expectation import Expectation, Expected, Number, Tensor, like
from graders.topics import reading
from graders.topics.logistic_regression.binary_cross_entropy import cross_entropy
from graders.topics.logistic_regression.make_blobs import MAKE_BLOBS as BLOBS
from graders.values import Array


def _whole_labels(dtype: str) -> Program:
    def run(case: Case) -> Expectation:
        points = BLOBS.reference(case).returned
        assert isinstance(points, list)
        n = int(reading.number(case, "n"))
        return Expectation([points[0], Tensor(np.repeat([0, 1], n).astype(dtype), dtype)])

    return run


MAKE_BLOBS: Programs = {
    "wrong-label-dtype-bce": tuple(map(_whole_labels, ("int64", "int32", "int16", "int8", "uint8"))),
}

#: from the score to what the model gives, and to its slope
Output = Callable[[Array], Array]


def _sigmoid(score: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-score)))


def _model(output: Output, slope: Output | None) -> Program:
    """A model that makes this of the score; without a slope, its output has no graph."""

    def run(case: Case) -> Expectation:
        step = case.follow_up
        assert isinstance(step, UseModule)
        weight, bias = (step.parameters[name].astype(np.float64) for name in ("features.weight", "features.bias"))
        inputs = step.inputs.astype(np.float64)
        score = inputs @ weight.T + bias
        derivatives: dict[str, Expected] = {}
        if slope is not None:
            back = step.cotangent * slope(score)
            derivatives = {
                "features.weight": Tensor(back.T @ inputs, "float32"),
                "features.bias": Tensor(back.sum(axis=0), "float32"),
            }
        return Expectation(output_of_module=Tensor(output(score), "float32"), derivatives=derivatives)

    return run


def _slope(score: Array) -> Array:
    return np.asarray(_sigmoid(score) * (1 - _sigmoid(score)))


_WITHOUT_GRAPH = (_model(_sigmoid, None),)

LOGISTIC_REGRESSION: Programs = {
    "double-sigmoid": (_model(lambda s: _sigmoid(_sigmoid(s)), lambda s: _slope(_sigmoid(s)) * _slope(s)),),
    "bce-on-logits": (_model(lambda s: s, np.ones_like),),
    "nondifferentiable-loss": (_model(lambda s: (s >= 0).astype(np.float64), None),),
    "detach-in-forward": _WITHOUT_GRAPH,
    "forward-under-no-grad": _WITHOUT_GRAPH,
    "numpy-breaks-graph": _WITHOUT_GRAPH,
    "rebuild-with-torch-tensor": _WITHOUT_GRAPH,
    "python-number-breaks-graph": _WITHOUT_GRAPH,
    "unnamed: tanh": (_model(np.tanh, lambda s: 1 - np.tanh(s) ** 2),),
    "unnamed: softmax of one score": (_model(np.ones_like, np.zeros_like),),
    "unnamed: class 0": (_model(lambda s: _sigmoid(-s), lambda s: -_slope(s)),),
}

#: labels and both logarithms → loss, and the slope of either
Terms = Callable[[Array, Array, Array], float]


def _entropy(factor: Callable[[Array], float]) -> Callable[[Case], Expectation]:
    """The right loss times a number."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape != y.shape:
            return Expectation(raises=("ValueError",))
        value = like(np.array(factor(p) * cross_entropy(p, y)), model, 1e-3 if np.any((p == 0) | (p == 1)) else None)
        if not isinstance(case.follow_up, Differentiate):
            return Expectation(value)
        slope = factor(p) * (p - y) / (p * (1 - p)) / p.size
        return Expectation(value, derivatives={"p": like(reading.cotangent(case) * slope, model)})

    return run


def _half_a_slope(of_ones: bool) -> Program:
    """The right loss, differentiated through one of the two logarithms only."""

    def run(case: Case) -> Expectation:
        right = _entropy(lambda _: 1.0)(case)
        if not isinstance(case.follow_up, Differentiate):
            return right
        p, y = reading.values(case, "p", "y")
        slope = (-y / p if of_ones else (1 - y) / (1 - p)) / p.size
        model = reading.model(case, "p")
        return Expectation(right.returned, derivatives={"p": like(reading.cotangent(case) * slope, model)})

    return run


def _ending(finish: Callable[[float, Array], Expected]) -> Program:
    """The right value in another form, without a way back to p."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape != y.shape:
            return Expectation(raises=("ValueError",))
        return Expectation(finish(cross_entropy(p, y), model))

    return run


def _tensor(requires_grad: bool) -> Callable[[float, Array], Expected]:
    return lambda value, model: Tensor(
        np.array(value), str(model.dtype), 1e-3, requires_grad=requires_grad, is_leaf=True
    )


def _all_pairs(accepted: Callable[[Array, Array], bool]) -> Program:
    """The mean over what broadcasting makes of p and y, wherever the shapes are accepted."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape == y.shape:
            return _entropy(lambda _: 1.0)(case)
        if not accepted(p, y):
            return Expectation(raises=("ValueError",))
        try:
            return Expectation(like(np.array(cross_entropy(*np.broadcast_arrays(p, y))), model))
        except ValueError:
            return Raising(pattern="RuntimeError: The size of tensor")

    return run


_PLAIN = (_ending(_tensor(requires_grad=False)),)

BINARY_CROSS_ENTROPY: Programs = {
    "sum-mean-factor": (
        _entropy(lambda p: p.size),
        _entropy(lambda p: 0.5),
        _entropy(lambda p: 2.0),
        _entropy(lambda p: p.size / len(p) if p.ndim else 1.0),
        _entropy(lambda p: p.shape[-1] if p.ndim else 1.0),
        _entropy(lambda p: 1 / p.size),
    ),
    "broadcast-n1-n": (
        _all_pairs(lambda p, y: True),
        _all_pairs(lambda p, y: p.size == y.size),
        _all_pairs(lambda p, y: len(p) == len(y) or len(y) == 1),
        _all_pairs(lambda p, y: p.ndim == y.ndim),
    ),
    "detach-in-forward": (_half_a_slope(True), _half_a_slope(False), *_PLAIN),
    "forward-under-no-grad": _PLAIN,
    "numpy-breaks-graph": _PLAIN,
    "rebuild-with-torch-tensor": (*_PLAIN, _ending(_tensor(requires_grad=True))),
    "requires-grad-on-loss": (_ending(_tensor(requires_grad=True)),),
    "python-number-breaks-graph": (_ending(lambda value, model: Number(value, 1e-3)), *_PLAIN),
    "unnamed: sign": (_entropy(lambda p: -1.0),),
}


def _share(right: Callable[[Array, Array], float]) -> Program:
    def run(case: Case) -> Expectation:
        p, y = reading.values(case, "p", "y")
        return Expectation(Number(right(p, y), 1e-6))

    return run


def _table(p: Array, y: Array) -> Array:
    """What ``(p >= 0.5) == y`` gives under broadcasting."""
    return np.asarray((p >= 0.5) == (y == 1))


def _agreement(p: Array, y: Array) -> Array:
    return _table(p.reshape(-1), y)


ACCURACY: Programs = {
    "broadcast-n1-n": (
        _share(lambda p, y: _table(p, y).sum() / len(y)),
        _share(lambda p, y: _table(p, y).mean()),
        _share(lambda p, y: _table(p, y.reshape(-1, 1)).sum() / len(y)),
        _share(lambda p, y: _table(p, y.reshape(-1, 1)).mean()),
    ),
    "unnamed: strictly above": (_share(lambda p, y: ((p.reshape(-1) > 0.5) == (y == 1)).mean()),),
    "unnamed: wrong ones": (_share(lambda p, y: 1 - _agreement(p, y).mean()),),
    "unnamed: per cent": (_share(lambda p, y: 100 * _agreement(p, y).mean()),),
    "unnamed: count": (_share(lambda p, y: _agreement(p, y).sum()),),
    "unnamed: right positives": (_share(lambda p, y: (_agreement(p, y) & (y == 1)).mean()),),
}


def _boundary(solve: Callable[[float, float, float, Array], Array]) -> Program:
    def run(case: Case) -> Expectation:
        model = case.arguments["model"]
        assert isinstance(model, ModuleArgument)
        (first, second), bias = (value.astype(np.float64).ravel() for value in model.parameters.values())
        (x1,) = reading.values(case, "x1")
        return Expectation(like(solve(first, second, bias[0], x1), reading.model(case, "x1")))

    return run


DECISION_BOUNDARY: Programs = {
    "unnamed: sign": (_boundary(lambda first, second, bias, x1: (first * x1 + bias) / second),),
    "unnamed: bias dropped": (_boundary(lambda first, second, bias, x1: -first * x1 / second),),
}
