"""Wrong programs for the gradient penalty: other formulas, by torch in float64, and the right one without its graph."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.observation import functions
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, like
from graders.topics import reading
from graders.topics.second_derivatives.elementwise import function_of
from graders.topics.second_derivatives.gradient_penalty import TOLERANCES

#: from the gradients of the rows to what is returned
Formula = Callable[[Tensor], Tensor]


def _returning(formula: Formula, slope: float | None = 1.0, *filled: str) -> Program:
    """A penalty by ``formula``; its gradients are multiplied by ``slope``, or there are none (``None``)."""

    def program(case: Case) -> Expectation:
        function, model = function_of(case), reading.model(case, "x")
        parameters = {name: _double(value).requires_grad_() for name, value in function.parameters.items()}
        (x,) = (_double(value).requires_grad_() for value in reading.values(case, "x"))
        outputs = functions.build(function.name, parameters)(x)
        penalty = formula(torch.autograd.grad(outputs.sum(), x, create_graph=True)[0])
        relative = TOLERANCES[str(model.dtype)]
        # A penalty for each row cannot be weighted by the one cotangent of the case: its gradients are not compared.
        derivatives: dict[str, Expected] = {}
        if slope is None:
            derivatives = dict.fromkeys(f"f.{name}" for name in parameters)
        elif penalty.dim() == 0:
            found = torch.autograd.grad(
                penalty, list(parameters.values()), _double(reading.cotangent(case)), materialize_grads=True
            )
            for name, gradient in zip(parameters, found, strict=True):
                derivatives[f"f.{name}"] = like(slope * gradient.numpy(), model, relative)
        after = {name: ArgumentAfter(grad="filled") for name in filled}
        return Expectation(like(penalty.detach().numpy(), model, relative), derivatives, after=after)

    return program


def _double(value: object) -> Tensor:
    return torch.as_tensor(value, dtype=torch.float64).clone()


def _right(gradients: Tensor) -> Tensor:
    return torch.mean((_lengths(gradients) - 1) ** 2)


def _lengths(gradients: Tensor) -> Tensor:
    return gradients.pow(2).sum(dim=1).sqrt()


_CONSTANT = (_returning(_right, None), _returning(_right, 0.0))

GRADIENT_PENALTY: Programs = {
    "penalty-without-create-graph": _CONSTANT,
    "detach-in-forward": (*_CONSTANT, _returning(_right, 0.5)),
    "python-number-breaks-graph": _CONSTANT,
    "requires-grad-on-loss": _CONSTANT,
    "rebuild-with-torch-tensor": _CONSTANT,
    "numpy-breaks-graph": _CONSTANT,
    "requires-grad-on-gradient": _CONSTANT,
    "forward-under-no-grad": _CONSTANT,
    "backward-create-graph-leak": (_returning(_right, 1.0, "x"),),
    "sum-mean-factor": (
        _returning(lambda g: torch.mean((_lengths(g) / len(g) - 1) ** 2)),
        _returning(lambda g: torch.sum((_lengths(g) - 1) ** 2)),
        _returning(lambda g: torch.sum((_lengths(g) / len(g) - 1) ** 2)),
    ),
    "unnamed: gradient left without create_graph": (_returning(_right, 1.0, "x"),),
    "unnamed: constant": _CONSTANT,
    "unnamed: one length for the batch": (
        _returning(lambda g: (g.norm() - 1) ** 2),
        _returning(lambda g: (g.norm() - 1) ** 2 / len(g)),
    ),
    "unnamed: lengths of columns": (_returning(lambda g: torch.mean((g.norm(dim=0) - 1) ** 2)),),
    "unnamed: mean before square": (_returning(lambda g: (_lengths(g).mean() - 1) ** 2),),
    "unnamed: not squared": (
        _returning(lambda g: (_lengths(g) - 1).abs().mean()),
        _returning(lambda g: _lengths(g).mean() - 1),
    ),
    "unnamed: not averaged": (_returning(lambda g: (_lengths(g) - 1) ** 2),),
    "unnamed: other length": (
        _returning(lambda g: torch.mean((g.abs().sum(1) - 1) ** 2)),
        _returning(lambda g: torch.mean((g.pow(2).sum(1) - 1) ** 2)),
        _returning(lambda g: torch.mean((g.abs().amax(1) - 1) ** 2)),
    ),
    "unnamed: one-sided": (_returning(lambda g: torch.mean(torch.relu(_lengths(g) - 1) ** 2)),),
    "unnamed: other target": (_returning(lambda g: torch.mean(_lengths(g) ** 2)),),
    "unnamed: each element": (_returning(lambda g: torch.mean((g - 1) ** 2)),),
}
