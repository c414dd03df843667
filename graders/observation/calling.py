"""Call a student's function as a case asks, under the instruments that it asks for."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor, nn

from graders.cases import Case, UseModule
from graders.observation import arguments
from graders.observation.engine import EngineLog
from graders.observation.graph_building import graph_of
from graders.observation.graph_recording import recorded
from graders.observation.trace import saved_values_watched, traced


class SignatureMismatchError(Exception):
    """The student's function does not take the arguments of the task."""


def called(
    target: Callable[..., Any], live: arguments.LiveArguments, case: Case, files: frozenset[str], log: EngineLog
) -> object:
    """What the call returns; what the instruments saw is in ``log``."""
    match case.watch:
        case "trace":
            return _traced_call(target, live, case, files, log)
        case "saved":
            return _call_with_saved_values(target, live, case, files, log)
        case "graph":
            return _recorded_call(target, live, case, log)
        case _:
            return _call(target, live, case)


def _recorded_call(target: Callable[..., Any], live: arguments.LiveArguments, case: Case, log: EngineLog) -> object:
    """The call under the recorder; its graph is in ``log`` even where it raises."""
    modules = [value for value in live.by_name.values() if isinstance(value, nn.Module)]
    returned: object = None
    with recorded(modules) as recorder:
        try:
            returned = _call(target, live, case)
            return returned
        finally:
            log.path = tuple(recorder.path)
            log.graph = graph_of(recorder, case, returned, _named(live))


def _named(live: arguments.LiveArguments) -> dict[str, Tensor]:
    """The tensors that were handed over by name, parameters of modules among them."""
    known = live.tensors()
    for name, value in live.by_name.items():
        if isinstance(value, nn.Module):
            known.update({f"{name}.{key}": parameter for key, parameter in value.named_parameters()})
    return known


def _traced_call(
    target: Callable[..., Any], live: arguments.LiveArguments, case: Case, files: frozenset[str], log: EngineLog
) -> object:
    """The call under all instruments; what they saw is in ``log`` even where it raises."""
    with traced(files, _named(live)) as trace:
        try:
            returned = _call(target, live, case)
            trace.returned(_output(returned, case))
            return returned
        finally:
            log.facts = trace.facts()


def _call_with_saved_values(
    target: Callable[..., Any], live: arguments.LiveArguments, case: Case, files: frozenset[str], log: EngineLog
) -> object:
    """The call, and what became of the values that its graph saved."""
    with saved_values_watched(files) as values:
        try:
            return _call(target, live, case)
        finally:
            log.facts = values.facts()


def _output(returned: object, case: Case) -> object:
    """What is looked at of a result: of a module that the case uses, what it gives."""
    if not isinstance(case.follow_up, UseModule) or not isinstance(returned, nn.Module):
        return returned
    try:
        return returned(arguments.tensor(case.follow_up.inputs))
    except Exception:  # the follow-up meets it again and reports it
        return returned


def _call(target: Callable[..., Any], live: arguments.LiveArguments, case: Case) -> object:
    positional = [value for name, value in live.by_name.items() if name not in case.keywords]
    by_keyword = {name: live.by_name[name] for name in case.keywords}
    _check_signature(target, positional, by_keyword)
    return target(*positional, **by_keyword)


def _check_signature(target: Callable[..., Any], positional: list[object], by_keyword: Mapping[str, object]) -> None:
    try:
        signature = inspect.signature(target)
    except (ValueError, TypeError):
        return
    try:
        signature.bind(*positional, **by_keyword)
    except TypeError as error:
        raise SignatureMismatchError(f"{signature}: {error}") from None
