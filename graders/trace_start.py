"""Observation of a script that begins when torch is imported, by whoever imports it.

So what a script sets before that (threads, devices) still counts, and one that never imports torch is left alone.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
import types
from collections.abc import Callable, Container
from contextlib import ExitStack
from importlib.abc import Loader, MetaPathFinder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # nothing that imports NumPy or torch before the script does
    from graders.observation.trace import Trace


class Observation:
    """Observers that start with torch and stop with the script.

    Args:
        files: the user's own files, by ``co_filename``.
    """

    def __init__(self, files: Container[str]) -> None:
        self.files = files
        #: What was seen; ``None`` where torch was never imported.
        self.trace: Trace | None = None
        self._stack = ExitStack()
        self._process = os.getpid()

    def begin(self) -> None:
        """Start now if torch is there, else when it is imported."""
        if "torch" in sys.modules:
            self._start()
        else:
            finder = _TorchFinder(self._start)
            sys.meta_path.insert(0, finder)
            self._stack.callback(lambda: sys.meta_path.remove(finder) if finder in sys.meta_path else None)

    def _start(self) -> None:
        from graders.observation.trace import traced

        self.trace = self._stack.enter_context(traced(self.files, {}, detailed=False))

    def end(self) -> None:
        """Stop."""
        self._stack.close()

    @property
    def elsewhere(self) -> bool:
        """Whether this is a process that the script has forked, which reports nothing."""
        return os.getpid() != self._process


class _TorchFinder(MetaPathFinder):
    """Calls back once torch has been imported."""

    def __init__(self, imported: Callable[[], None]) -> None:
        self._imported = imported

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:  # noqa: ARG002
        """Find torch as usual, with a loader that calls back."""
        if name != "torch" or self not in sys.meta_path:
            return None
        sys.meta_path.remove(self)
        spec = importlib.machinery.PathFinder.find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _CallingLoader(spec.loader, self._imported)
        return spec


class _CallingLoader(Loader):
    def __init__(self, loader: Any, imported: Callable[[], None]) -> None:
        self._loader, self._imported = loader, imported

    def create_module(self, spec: Any) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: types.ModuleType) -> None:
        if module.__spec__ is not None:
            module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        self._imported()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)
