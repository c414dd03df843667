"""Wrong programs for several losses with weights: what becomes of the weights, and of a parameter without influence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch

from graders.cases import BuiltArgument, Case
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.observation import builders
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, Number, Tensor, like
from graders.topics import reading
from graders.topics.weighted_backward.weighted_losses_gradient import models
from graders.topics.weighted_backward.wrong_weights import WEIGHTINGS, nothing, weighted

_UNUSED = r"appears to not have been used in the graph"
_NO_GRADIENT = r"^(AttributeError|TypeError): .*None"


def _losses(case: Case) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """The losses in float64, and the parameters that they are made of."""
    built = case.arguments["losses"]
    assert isinstance(built, BuiltArgument)
    params = [torch.tensor(value, requires_grad=True) for value in reading.items(case, "params")]
    losses = builders.BUILDERS[built.builder](params, **built.constants)
    assert isinstance(losses, list)
    return losses, params


def _parts(case: Case) -> tuple[Float, Float]:
    losses, _ = _losses(case)
    weights = np.asarray(reading.numbers(case, "weights"), dtype=np.float64)
    return weights, np.array([loss.item() for loss in losses])


def _gradients(case: Case, used: Float) -> list[Float | None]:
    """For each parameter the gradient of the losses with these weights; ``None`` where there is none."""
    losses, params = _losses(case)
    found = torch.autograd.grad(torch.stack(losses) @ torch.tensor(used.copy()), params, allow_unused=True)
    return [None if gradient is None else gradient.numpy() for gradient in found]


def _listed(case: Case, gradients: Sequence[Float | None]) -> list[Expected]:
    pairs = zip(gradients, models(case), strict=True)
    return [like(np.zeros(model.shape) if found is None else found, model) for found, model in pairs]


def _apply(case: Case, used: Float) -> Expectation:
    return Expectation(_listed(case, _gradients(case, used)))


def _with(replaced: Callable[[Tensor], Expected]) -> Program:
    """The right gradients, but something else for a parameter without influence."""

    def program(case: Case) -> Expectation:
        found = _gradients(case, _parts(case)[0])
        right = _listed(case, found)
        pairs = zip(found, right, strict=True)
        return Expectation([replaced(item) if none is None else item for none, item in pairs])  # type: ignore[arg-type]

    return program


def _without_unused(case: Case) -> Expectation:
    found = _gradients(case, _parts(case)[0])
    return Expectation([item for none, item in zip(found, _listed(case, found), strict=True) if none is not None])


def _raising(pattern: str) -> Program:
    """Right, but an exception where a parameter has no influence."""

    def program(case: Case) -> Expectation:
        found = _gradients(case, _parts(case)[0])
        return Raising(pattern=pattern) if None in [g if g is None else 0 for g in found] else _apply_right(case)

    return program


def _apply_right(case: Case) -> Expectation:
    return _apply(case, _parts(case)[0])


def _by_parameter(total: Callable[[Float], Float], missing: float | None) -> Program:
    """Weight ``i`` for parameter ``i``; parameters beyond the weights get ``missing``, or are left out."""

    def program(case: Case) -> Expectation:
        weights, _ = _parts(case)
        right = _listed(case, _gradients(case, total(weights)))
        factors = [*weights, *([] if missing is None else [missing] * len(right))]
        pairs = zip(factors, right, models(case), strict=False)
        return Expectation([like(factor * item.array, model) for factor, item, model in pairs])  # type: ignore[union-attr]

    return program


def _zeros(case: Case) -> Expectation:
    return Expectation([like(np.zeros(model.shape), model) for model in models(case)])


def _nones(case: Case) -> Expectation:
    return Expectation([None for _ in models(case)])


def _each_loss(case: Case) -> Expectation:
    weights, _ = _parts(case)
    return Expectation([_listed(case, _gradients(case, row)) for row in np.diag(weights)])


_CUT: tuple[Program, ...] = (_zeros, _nones)

WEIGHTED_LOSSES_GRADIENT: Programs = {
    **{identifier: tuple(weighted(_parts, _apply, identifier)) for identifier in WEIGHTINGS},
    "grad-tensors-misapplied": (
        *weighted(_parts, _apply, "grad-tensors-misapplied"),
        *(_by_parameter(np.ones_like, missing) for missing in (None, 1.0, 0.0)),
        *(_by_parameter(lambda weights: weights, missing) for missing in (None, 1.0, 0.0)),
    ),
    "grad-unused-input": (
        _with(lambda _: None),
        _with(lambda _: Tensor(np.array(0.0), "")),
        _with(lambda _: Tensor(np.zeros(1), "")),
        _with(lambda _: Number(0.0)),
        _without_unused,
        _raising(_UNUSED),
        _raising(_NO_GRADIENT),
    ),
    "unnamed: zeros of another dtype": (_with(lambda right: Tensor(right.array, "float32")),),
    "unnamed: one list for each loss": (_each_loss,),
    "zero-grad-then-read": (_zeros,),
    "alias-of-grad": (_zeros,),
    "detach-in-forward": _CUT,
    "python-number-breaks-graph": _CUT,
    "unnamed: no gradients at all": (*_CUT, nothing),
    "backward-returns-gradient": (nothing, _nones),
}
