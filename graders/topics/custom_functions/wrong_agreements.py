"""Wrong programs for ``gradients_agree``: what they compare with what."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.observation import arguments
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation
from graders.topics import reading
from graders.topics.custom_functions.gradients_agree import right_answer, right_gradient
from graders.topics.custom_functions.wrong_steps import LEFT, TAKEN_BACK, Steps, left_at, moved

#: autograd's gradient, the slope → the answer
Judgement = Callable[[Float, Float], bool]
#: Steps that a student would choose.
_STEPS = (1e-6, 1e-5, 1e-4, 1e-3)


def _program(judgement: Judgement) -> Program:
    return lambda case: Expectation(judgement(_autograd(case), right_gradient(case)))


def _autograd(case: Case) -> Float:
    live = arguments.build(case).by_name
    x, function = live["x"], live["f"]
    assert isinstance(x, torch.Tensor) and callable(function)
    return torch.autograd.grad(function(x), x)[0].numpy()


def _close(first: Float, second: Float, tolerance: float = 1e-4) -> bool:
    return bool(np.all(np.abs(first - second) <= tolerance * np.linalg.norm(second)))


def _moving_x(steps: Steps, step: float) -> Program:
    """The right answer, after x itself was moved and not quite put back."""

    def program(case: Case) -> Expectation:
        (x,) = reading.values(case, "x")
        _, point = moved(lambda _: 0.0, x, step, steps)
        return Expectation(right_answer(case), after=left_at(x, point))

    return program


def _within(tolerance: float) -> Program:
    return _program(lambda g, slope: _close(g, slope, tolerance))


_NEVER = _program(lambda *_: False)

PROGRAMS: Programs = {
    "fd-forward-difference": (_program(lambda g, slope: _close(g, 2 * slope)), _NEVER),
    "fd-float32": (_NEVER,),
    "fd-does-not-restore": (
        _NEVER,
        *(_moving_x(steps, step) for steps in (*TAKEN_BACK, *LEFT) for step in _STEPS),
    ),
    "unnamed: never": (_NEVER,),
    "unnamed: always": (_program(lambda *_: True),),
    "unnamed: the opposite": (_program(lambda g, slope: not _close(g, slope)),),
    "unnamed: half of the slope": (_program(lambda g, slope: _close(g, slope / 2)),),
    "unnamed: more than 1 %": tuple(_within(tolerance) for tolerance in (0.02, 0.05, 0.1)),
    "unnamed: lengths": (
        _program(lambda g, s: bool(abs(np.linalg.norm(g) - np.linalg.norm(s)) <= 1e-4 * np.linalg.norm(s))),
    ),
}
