"""Serving a submission where there is no torch, for tasks that are to be done by hand (``numpy_gradients``).

A first call, in a process that has torch, gives the verdict. Before it earns points it is repeated here, and what it
gives here counts. The warm process behind this one never imported torch; a confined one cannot read torch's files
either, so no reference that a student's code has kept or dug up leads there. In a process without walls the stand-in
of ``absent`` can be removed by code that sets out to do so.

What cannot be enforced so: a task that needs torch and forbids a part of it (``jacobian``, ``hessian``,
``binary_cross_entropy``). There the forbidden calls are noted in the student's own process, where they can be hidden.
"""

from __future__ import annotations

import ast
import importlib.machinery
import inspect
import sys
import types
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graders.cases import Argument, ArrayArgument, Case, PlainArgument
from graders.isolation.absent import Absent, AbsentTorch
from graders.observation import errors
from graders.observation.limits import TimeLimitReached, time_limit
from graders.observation.plain_arrays import is_scalar, plain_array, plain_scalar
from graders.sources import SiblingFinder, read_source, submission_files
from graders.values import LoadProblem, Observation, OtherValue, Outcome, SequenceValue, Value

#: as in ``observation.capture``, which needs torch: what is told of a value must not depend on where it was made
_MAX_ITEMS, _MAX_DEPTH = 10_000, 5


class TorchFreeSession:
    """Serves the by-hand tasks of one submission in this process, which must have no torch."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory.absolute()
        self._files = submission_files(self._directory)
        self._modules: dict[str, types.ModuleType] = {}
        AbsentTorch().install()
        sys.meta_path.append(_LenientFinder(self._directory))

    def problem(self, _topic: str, _seconds: float) -> LoadProblem | None:
        """None: a file that does not load is found out where there is torch."""
        return None

    def notes(self, _topic: str) -> tuple[str, ...]:
        """None, likewise."""
        return ()

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case whose arguments are arrays and numbers."""
        try:
            with time_limit(seconds), warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                target = getattr(self._module(topic), case.target or task)
                arguments = {name: _live(argument) for name, argument in case.arguments.items()}
                inspect.signature(target).bind(*arguments.values())
                Absent.refuse = True
                return Observation("returned", _plain(target(*arguments.values())))
        except BaseException as error:
            return Observation(_outcome(error), error=errors.record(error, self._files))
        finally:
            Absent.refuse = False

    def _module(self, topic: str) -> types.ModuleType:
        if topic not in self._modules:
            module = types.ModuleType(topic)
            module.__file__ = str(self._directory / f"{topic}.py")
            self._modules[topic] = sys.modules[topic] = module
            run_leniently(module, Path(module.__file__))
        return self._modules[topic]


def run_leniently(module: types.ModuleType, file: Path) -> None:
    """Run a file statement by statement, passing over those that fail for want of torch."""
    for statement in ast.parse(read_source(file), str(file)).body:
        code = compile(ast.Module([statement], []), str(file), "exec", dont_inherit=True)
        try:
            exec(code, module.__dict__)
        except Exception:
            continue


class _LenientFinder(SiblingFinder):
    """Finds helper files of the submission, which are run as leniently."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module of that name in the submission's directory, if there is one."""
        spec = super().find_spec(fullname, path, _target)
        if spec is not None and spec.origin is not None:
            spec.loader = _LenientLoader(fullname, spec.origin)
        return spec


class _LenientLoader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module: types.ModuleType) -> None:
        run_leniently(module, Path(self.path))


def _live(argument: Argument) -> object:
    match argument:
        case ArrayArgument(array):
            return np.array(array)
        case PlainArgument(value):
            return list(value) if isinstance(value, tuple) else value
    raise TypeError(f"{type(argument).__name__} needs torch")


def _plain(value: object, depth: int = 0) -> Value:
    """A plain copy of numbers, arrays, and lists and tuples of them."""
    kind = type(value)
    if is_scalar(kind):
        return plain_scalar(value)
    if issubclass(kind, np.ndarray):
        return plain_array(value)  # type: ignore[arg-type]
    if issubclass(kind, list | tuple) and depth < _MAX_DEPTH:
        base: Any = list if issubclass(kind, list) else tuple
        items = list(base.__iter__(value))[:_MAX_ITEMS]
        return SequenceValue(base.__name__, tuple(_plain(item, depth + 1) for item in items))
    return OtherValue(kind.__name__[:100])


def _outcome(error: BaseException) -> Outcome:
    if isinstance(error, TimeLimitReached):
        return "timeout"
    return "memory" if isinstance(error, MemoryError) else "raised"
