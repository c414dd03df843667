"""What stands in for torch in a process that must do without: it can be imported, named and subclassed, and computes
nothing.

A file for a task that is to be done by hand may hold other tasks, so it imports torch, names its types and decorates
with it. All of that works here as it does with ``unittest.mock``. Called inside a task it refuses.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Sequence
from typing import Any

NAMES = ("torch", "torchvision", "functorch")


class TorchIsAbsentError(RuntimeError):
    """Torch was called in a task that is to be done without."""


class Absent:
    """Any name of torch. ``refuse`` is switched on while a task runs."""

    refuse = False

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Absent()

    def __call__(self, *arguments: object, **named: object) -> Any:
        """As a decorator give the function back, as anything else give nothing of use."""
        if Absent.refuse:
            raise TorchIsAbsentError("a call of torch")
        decorates = len(arguments) == 1 and not named and isinstance(arguments[0], types.FunctionType | type)
        return arguments[0] if decorates else Absent()

    def __mro_entries__(self, _bases: object) -> tuple[type, ...]:
        return (Absent,)

    def __instancecheck__(self, _instance: object) -> bool:
        return False

    def __subclasscheck__(self, _subclass: object) -> bool:
        return False

    def __getitem__(self, _key: object) -> Absent:
        return Absent()

    def __or__(self, _other: object) -> Absent:
        return Absent()

    __ror__ = __or__

    def __enter__(self) -> Absent:
        return Absent()

    def __exit__(self, *_: object) -> None:
        pass


class _AbsentModule(types.ModuleType):
    """A module whose every name is ``Absent``."""

    __path__: list[str] = []  # noqa: RUF012

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent()


class AbsentTorch(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes every module of torch an absent one."""

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """An absent module for the names of torch, nothing for others."""
        if fullname.partition(".")[0] not in NAMES:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        """An absent module."""
        return _AbsentModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """There is nothing to run."""

    def install(self) -> None:
        """Stand before everything that is installed."""
        sys.meta_path.insert(0, self)
