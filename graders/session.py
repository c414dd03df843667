"""Sessions: what calls a student's functions. This one works in the same process, so breakpoints and prints work."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Protocol

from graders.cases import Case
from graders.loading import Loaded, load
from graders.observation.call import perform
from graders.sources import SiblingFinder, source_text, submission_files
from graders.values import LoadProblem, Observation


class Session(Protocol):
    """Calls the functions of one submission. Checks cannot tell which kind of session they are served by."""

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """Load a file if need be; why it gives no module, or ``None``."""

    def notes(self, topic: str) -> tuple[str, ...]:
        """Sentences on what a file did while it was imported."""

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case."""

    def source(self, topic: str) -> str:
        """The text of a file, empty where there is none that can be read."""

    def close(self) -> None:
        """Forget the submission."""


class InProcessSession:
    """Serves a submission in this process."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory.absolute()
        self._files = submission_files(self.directory)
        self._loaded: dict[str, Loaded] = {}
        self._sources: dict[str, str] = {}
        self._finder = SiblingFinder(self.directory)
        #: the exception of the latest call that raised, for a debugger
        self.live_error: BaseException | None = None
        sys.meta_path.append(self._finder)

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """Load a file if need be; why it gives no module, or ``None``."""
        if topic not in self._loaded:
            self._loaded[topic] = load(self.directory, topic, seconds)
        return self._loaded[topic].problem

    def notes(self, topic: str) -> tuple[str, ...]:
        """Sentences on what a file did while it was imported."""
        return self._loaded[topic].notes if topic in self._loaded else ()

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case."""
        self.problem(topic, seconds)
        module = self._loaded[topic].module
        return Observation("missing") if module is None else self._perform(module, task, case, seconds)

    def _perform(self, module: ModuleType, task: str, case: Case, seconds: float) -> Observation:
        def keep(error: BaseException) -> None:
            self.live_error = error

        return perform(module, task, case, self._files, seconds, keep)

    def source(self, topic: str) -> str:
        """The text of a file, empty where there is none that can be read."""
        if topic not in self._sources:
            self._sources[topic] = source_text(self.directory, topic)
        return self._sources[topic]

    def close(self) -> None:
        """Forget the submission's modules, so that another submission's files of the same names are loaded afresh."""
        if self._finder in sys.meta_path:
            sys.meta_path.remove(self._finder)
        for name, module in list(sys.modules.items()):
            if getattr(module, "__file__", None) in self._files:
                del sys.modules[name]
