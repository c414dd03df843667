"""Wrong programs for ``sgd_step``: how far each parameter moves, and which gradients stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from graders.cases import Case, ListArgument, TensorArgument
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.topics import reading

#: from the parameters with a gradient (by index) to those of them that are not cleared
Forgets = Callable[[Sequence[int]], Sequence[int]]


def _nobody(_: Sequence[int]) -> Sequence[int]:
    return ()


def _all(used: Sequence[int]) -> Sequence[int]:
    return used


def _gradients(case: Case) -> list[Float | None]:
    parameters = case.arguments["params"]
    assert isinstance(parameters, ListArgument)
    return [
        None if not isinstance(item, TensorArgument) or item.grad is None else item.grad.astype(np.float64)
        for item in parameters.items
    ]


def _step(factor: float, forgets: Forgets = _nobody) -> Program:
    """Moves by ``factor * lr`` times the gradient; ``forgets`` says whose gradient stays."""

    def program(case: Case) -> Expectation:
        lr, gradients = reading.number(case, "lr"), _gradients(case)
        forgotten = forgets([index for index, gradient in enumerate(gradients) if gradient is not None])
        after = {}
        for index, (value, gradient) in enumerate(zip(reading.items(case, "params"), gradients, strict=True)):
            moved = value if gradient is None else value + factor * lr * gradient
            after[f"params[{index}]"] = ArgumentAfter(moved, grad="filled" if index in forgotten else "cleared")
        return Expectation(after=after)

    return program


def _unmoved(case: Case) -> Expectation:
    """No parameter moves; whatever becomes of the gradients."""
    values = reading.items(case, "params")
    return Expectation(after={f"params[{index}]": ArgumentAfter(value, "any") for index, value in enumerate(values)})


def _rate_one(case: Case) -> Expectation:
    """The learning rate plays no part."""
    pairs = zip(reading.items(case, "params"), _gradients(case), strict=True)
    moved = [value if gradient is None else value - gradient for value, gradient in pairs]
    return Expectation(after={f"params[{index}]": ArgumentAfter(value, "any") for index, value in enumerate(moved)})


SGD_STEP: Programs = {
    "missing-zero": (_step(-1, _all),),
    "zero-a-copy": (_step(-1, _all),),
    "partial-zero": (
        _step(-1, lambda used: [index for index in used if index != 0]),  # the first of the list is cleared
        _step(-1, lambda used: used[1:]),  # the first that has a gradient is cleared
        _step(-1, lambda used: used[:-1]),  # the last one is cleared
        _step(-1, lambda used: used[-1:]),  # the last one is forgotten
        _step(-1, lambda used: used[:1]),  # the first one is forgotten
        _step(-1, lambda used: [index for index in used if index == 0]),  # the first of the list is forgotten
    ),
    "ascent-sign": (_step(1), _step(1, _all)),
    "update-outside-no-grad": (_unmoved,),
    "rebind-in-no-grad": (_unmoved,),
    "zero-between-backward-and-step": (_unmoved,),
    "unnamed: moves copies": (_unmoved,),
    "unnamed: another rate": (_rate_one,),
}
