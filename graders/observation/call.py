"""Perform one case on a student's module and record everything that it did."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import torch

from graders.cases import Argument, Case, ListArgument
from graders.observation import arguments, capture, errors, follow_up
from graders.observation.calling import called
from graders.observation.engine import EngineLog, watched
from graders.observation.limits import TimeLimitReached, time_limit
from graders.observation.state import kept_generator, kept_state
from graders.values import Observation, Outcome, SequenceValue, Value

_OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "out of memory")


def perform(
    module: ModuleType,
    task: str,
    case: Case,
    files: frozenset[str],
    seconds: float,
    on_error: Callable[[BaseException], None] | None = None,
) -> Observation:
    """Call ``task`` (or the case's target) of ``module`` once.

    Args:
        module: the student's loaded file.
        task: the name of the task's function or class.
        case: the arguments and what to do with the result.
        files: absolute paths of the student's files, to find their lines in tracebacks.
        seconds: the time limit of the call, its follow-up included.
        on_error: is handed the live exception of a call that raised.
    """
    changes: list[str] = []
    log = EngineLog()
    try:
        with time_limit(seconds), kept_generator():
            return _perform(module, task, case, files, changes, log)
    except BaseException as error:
        if on_error is not None:
            on_error(error)
        return _ended_by(error, files, tuple(changes), log)


def _perform(
    module: ModuleType, task: str, case: Case, files: frozenset[str], changes: list[str], log: EngineLog
) -> Observation:
    target = _target(module, case.target or task)
    if target is None:
        return Observation("missing")
    live = arguments.build(case)
    known = capture.known(live.tensors())
    # torch.manual_seed would also queue a seeding of every kind of accelerator, with a stack trace each.
    torch.default_generator.manual_seed(case.torch_seed)
    torch.rand(1)  # so that seeding once more with torch.initial_seed() shows
    with kept_state(changes), watched(log, case.watch, files):
        returned = called(target, live, case, files, log)
    observation = Observation(
        "returned",
        returned=capture.plain(returned, known),
        arguments={name: _after(case.arguments[name], value, live) for name, value in live.by_name.items()},
        state_changes=tuple(changes),
        backward_passes=log.passes,
        repeated_pass=log.repeated,
        forward_levels=log.forward_levels,
        calls=tuple(log.calls),
        facts=log.facts,
        graph=log.graph,
        path=log.path,
    )
    return follow_up.perform(observation, case, target, returned, live, files)


def _after(argument: Argument, value: object, live: arguments.LiveArguments) -> Value:
    """An argument as the call left it. Of a list, the tensors that were handed over are described."""
    if not isinstance(argument, ListArgument) or not isinstance(value, list):
        return capture.plain(value)
    originals = live.originals[id(value)]
    replaced = len(value) != len(originals) or any(now is not then for now, then in zip(value, originals, strict=True))
    return SequenceValue("list", tuple(capture.plain(item) for item in originals), replaced)


def _target(module: ModuleType, path: str) -> Callable[..., Any] | None:
    value: Any = module
    for name in path.split("."):
        value = getattr(value, name, None)
    return value if callable(value) else None


def _ended_by(error: BaseException, files: frozenset[str], changes: tuple[str, ...], log: EngineLog) -> Observation:
    if isinstance(error, KeyboardInterrupt) and not errors.raised_in(error, files):
        raise error
    record = errors.record(error, files)
    return Observation(
        _outcome(error, record.message, files),
        state_changes=changes,
        backward_passes=log.passes,
        calls=tuple(log.calls),
        facts=log.facts,
        graph=log.graph,
        error=record,
    )


def _outcome(error: BaseException, message: str, files: frozenset[str]) -> Outcome:
    if isinstance(error, TimeLimitReached):
        return "timeout"
    if isinstance(error, NotImplementedError) and errors.raised_in(error, files):
        return "todo"
    if isinstance(error, MemoryError) or any(stem in message for stem in _OUT_OF_MEMORY):
        return "memory"
    return "raised"
