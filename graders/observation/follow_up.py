"""What is done with the result of a call: going backward from it, using it as a model, checking a Function."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn

from graders.cases import Case, Differentiate, GradientCheck, UseModule
from graders.observation import capture, errors
from graders.observation.arguments import LiveArguments, tensor
from graders.values import Observation, Value

MAX_TEXT = 500
#: what a ``forward`` must leave as it finds it, by the words a student reads
GRADIENTS_OF_MODEL = "the .grad of the model's parameters"


def perform(
    observation: Observation,
    case: Case,
    target: Callable[..., Any],
    returned: object,
    live: LiveArguments,
    files: frozenset[str],
) -> Observation:
    """Do the case's follow-up and add what it gave to ``observation``.

    An exception in it (a returned value without a graph, a backward of the student's that raises) is recorded as
    ``follow_up_error``.
    """
    if case.follow_up is None:
        return observation
    with warnings.catch_warnings(), torch.enable_grad():
        warnings.simplefilter("ignore")
        try:
            match case.follow_up:
                case Differentiate():
                    if case.follow_up.between:
                        return _differentiate_late(observation, case.follow_up, target, returned, live)
                    return _differentiate(observation, case.follow_up, returned, live)
                case UseModule():
                    return _use_module(observation, case.follow_up, returned, files)
                case GradientCheck():
                    return replace(observation, gradient_check=_gradient_check(target, live))
        except Exception as error:
            return replace(observation, follow_up_error=errors.record(error, files))


def _wanted(wrt: tuple[str, ...], live: LiveArguments) -> dict[str, Tensor]:
    """The tensors to differentiate by; a function argument stands for the parameters inside it."""
    tensors = live.tensors()
    names = [name for name in tensors if name in wrt or (name.split(".")[0] in wrt and name in live.hidden)]
    return {name: tensors[name] for name in names}


def _differentiate(observation: Observation, step: Differentiate, returned: Any, live: LiveArguments) -> Observation:
    wanted = _wanted(step.wrt, live)
    cotangent = tensor(step.cotangent).to(returned.dtype).requires_grad_(step.by_cotangent)
    gradients = torch.autograd.grad(
        returned,
        list(wanted.values()),
        grad_outputs=cotangent,
        create_graph=step.directions is not None,
        allow_unused=True,
    )
    first = _named(wanted, gradients)
    if step.directions is None:
        return replace(observation, derivatives=first)
    observation = replace(observation, derivatives=first)
    directions = {name: tensor(direction) for name, direction in step.directions.items()}
    total = [
        (gradient * directions[name].to(gradient.dtype)).sum()
        for name, gradient in zip(wanted, gradients, strict=True)
        if gradient is not None and name in directions and gradient.requires_grad
    ]
    if step.by_cotangent:
        wanted = wanted | {"grad_output": cotangent}
    second: tuple[Tensor | None, ...] = (None,) * len(wanted)
    if total:
        second = torch.autograd.grad(torch.stack(total).sum(), list(wanted.values()), allow_unused=True)
    return replace(observation, second_derivatives=_named(wanted, second))


def _differentiate_late(
    observation: Observation, step: Differentiate, target: Callable[..., Any], returned: Any, live: LiveArguments
) -> Observation:
    """Differentiate after something has happened to the arguments, or to what the target may keep for itself."""
    if step.between == "edit":
        with torch.no_grad():
            for value in _wanted(step.edited or step.wrt, live).values():
                value.mul_(2)
    else:
        doubled = {
            name: (value.detach() * 2).requires_grad_(value.requires_grad) for name, value in live.tensors().items()
        }
        target(*(doubled.get(name, value) for name, value in live.by_name.items()))
    try:
        return _differentiate(observation, step, returned, live)
    except RuntimeError as error:
        if step.between == "edit" and "modified by an inplace operation" in str(error):
            return observation
        raise


def _named(wanted: dict[str, Tensor], gradients: tuple[Tensor | None, ...]) -> dict[str, Value]:
    return {name: capture.plain(gradient) for name, gradient in zip(wanted, gradients, strict=True)}


def _use_module(observation: Observation, step: UseModule, returned: Any, files: frozenset[str]) -> Observation:
    if not isinstance(returned, nn.Module):
        return observation
    parameters = dict(returned.named_parameters())
    missing = [name for name in step.parameters if name not in parameters]
    if missing:
        raise LookupError(f"the returned module has no parameter {missing[0]}")
    with torch.no_grad():
        for name, value in step.parameters.items():
            parameters[name].copy_(tensor(value))
    for name in step.parameters:
        parameters[name].grad = torch.ones_like(parameters[name])
    if not step.training:
        returned.eval()
    output = returned(tensor(step.inputs))
    observation = replace(observation, output_of_module=capture.plain(output))
    if not all(_is_ones(parameters[name].grad) for name in step.parameters):
        observation = replace(observation, state_changes=(*observation.state_changes, GRADIENTS_OF_MODEL))
    try:
        gradients = torch.autograd.grad(
            output,
            [parameters[name] for name in step.parameters],
            grad_outputs=tensor(step.cotangent).to(output.dtype),
            allow_unused=True,
        )
    except Exception as error:  # the output is known all the same
        return replace(observation, follow_up_error=errors.record(error, files))
    named = {name: capture.plain(value) for name, value in zip(step.parameters, gradients, strict=True)}
    return replace(observation, derivatives=named)


def _is_ones(value: Tensor | None) -> bool:
    return value is not None and bool((value == 1).all())


def _gradient_check(target: Callable[..., Any], live: LiveArguments) -> str:
    """What torch's own numerical checks of a Function say; empty when both agree."""
    inputs = tuple(value for value in live.by_name.values() if isinstance(value, Tensor))
    for name, check in (
        ("gradcheck", torch.autograd.gradcheck),
        ("gradgradcheck", torch.autograd.gradgradcheck),
    ):
        try:
            check(target, inputs)
        except Exception as error:
            return f"{name}: {str(error)[:MAX_TEXT]}"
    return ""
