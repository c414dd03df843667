"""The wrong programs of the tasks that are one formula, but for the loss."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.cases import Case, ModuleArgument, UseModule
from graders.evidence.value import Program, Programs
from graders.oracles.expectation import Expectation, Expected, Number, Tensor, like
from graders.topics import reading
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


LOGISTIC_REGRESSION: Programs = {
    "double-sigmoid": (_model(lambda s: _sigmoid(_sigmoid(s)), lambda s: _slope(_sigmoid(s)) * _slope(s)),),
    "bce-on-logits": (_model(lambda s: s, np.ones_like),),
    "nondifferentiable-loss": (_model(lambda s: (s >= 0).astype(np.float64), None),),
    "unnamed: tanh": (_model(np.tanh, lambda s: 1 - np.tanh(s) ** 2),),
    "unnamed: softmax of one score": (_model(np.ones_like, np.zeros_like),),
    "unnamed: class 0": (_model(lambda s: _sigmoid(-s), lambda s: -_slope(s)),),
}


def _share(right: Callable[[Array, Array], float]) -> Program:
    def run(case: Case) -> Expectation:
        p, y = reading.values(case, "p", "y")
        return Expectation(Number(float(right(p, y)), 1e-6))

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
    # The result is to be plain: without a graph nothing is wrong with it.
    "detach-in-forward": (),
    "forward-under-no-grad": (),
    "numpy-breaks-graph": (),
    "python-number-breaks-graph": (),
    "rebuild-with-torch-tensor": (),
    "unnamed: sign": (_boundary(lambda first, second, bias, x1: (first * x1 + bias) / second),),
    "unnamed: bias dropped": (_boundary(lambda first, second, _, x1: -first * x1 / second),),
}
