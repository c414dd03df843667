"""Wrong Functions and what they give: each is performed on the case just as a student's is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import torch

from graders.cases import Case, GradientCheck
from graders.evidence.value import Program
from graders.observation import arguments, capture, follow_up
from graders.oracles.expectation import Expectation, Expected, OneOf, Tensor
from graders.values import Observation, TensorValue, Value

Forward = Callable[..., torch.Tensor]
#: (ctx, grad_output) → gradients
Backward = Callable[[Any, torch.Tensor], Any]
#: (grad_output, saved tensors) → gradients
Formula = Callable[..., Any]


def program(forward: Forward, backward: Backward) -> Program:
    """The program that is a ``Function`` of these two."""
    methods = {"forward": staticmethod(forward), "backward": staticmethod(backward)}
    function = type("Wrong", (torch.autograd.Function,), methods)
    return lambda case: _performed(function, case)


def with_inputs(value: Callable[..., torch.Tensor], formula: Formula) -> Program:
    """The program that saves its inputs and computes its gradients from ``grad_output`` and them."""

    def forward(ctx: Any, *inputs: torch.Tensor) -> torch.Tensor:
        ctx.save_for_backward(*inputs)
        return value(*inputs)

    return program(forward, lambda ctx, g: formula(g, *ctx.saved_tensors))


def with_output(value: Callable[..., torch.Tensor], formula: Formula) -> Program:
    """The program that saves its output and computes its gradient from ``grad_output`` and that."""

    def forward(ctx: Any, *inputs: torch.Tensor) -> torch.Tensor:
        output = value(*inputs)
        ctx.save_for_backward(output)
        return output

    return program(forward, lambda ctx, g: formula(g, *ctx.saved_tensors))


def _performed(function: Any, case: Case) -> Expectation | None:
    """What a case observes of a Function; ``None`` where going backward from it raises."""
    if isinstance(case.follow_up, GradientCheck):  # it says nothing in numbers, and takes its time
        case = replace(case, follow_up=None)
    live = arguments.build(case)
    output = function.apply(*live.by_name.values())
    observation = Observation("returned", capture.plain(output))
    observation = follow_up.perform(observation, case, function.apply, output, live, frozenset())
    if observation.follow_up_error is not None:
        return None
    like = {name: capture.plain(value) for name, value in live.tensors().items()} | {
        "grad_output": observation.returned
    }
    return Expectation(
        _expected(observation.returned, None),
        {name: _expected(value, like[name]) for name, value in observation.derivatives.items()},
        {name: _expected(value, like[name]) for name, value in observation.second_derivatives.items()},
    )


def _expected(value: Value, like: Value) -> Expected:
    """A captured tensor as something to compare with; without a path, None and zeros say the same."""
    if isinstance(value, TensorValue):
        return Tensor(value.array, value.dtype)
    assert value is None
    zeros = Tensor(0 * like.array, like.dtype) if isinstance(like, TensorValue) else None
    return OneOf((None, zeros))
