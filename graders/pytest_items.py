"""What pytest collects and runs: topics, tasks, and one item for each check of a task."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graders.curriculum import TOPIC_NAMES, topic
from graders.grading import TaskGrading
from graders.reports import terminal
from graders.reports.local import Record
from graders.results import CheckResult
from graders.session import InProcessSession

EXERCISES = "exercises"


class CheckFailedError(Exception):
    """A check of a task failed. The item knows what to show."""


class Run:
    """What one pytest run grades: the submission's session and the gradings of its tasks."""

    def __init__(self, config: pytest.Config) -> None:
        chosen = config.getoption("submission")
        self.directory = Path(chosen) if chosen else config.rootpath / EXERCISES
        self.seed: int = config.getoption("seed")
        self.debugging = bool(config.getoption("usepdb") or config.getoption("trace"))
        self.timeout = math.inf if self.debugging else float(config.getoption("task_timeout"))
        self.session = InProcessSession(self.directory)
        self._gradings: dict[str, TaskGrading] = {}

    def grading(self, full_name: str) -> TaskGrading:
        """The grading of a task, begun when it is first asked for."""
        if full_name not in self._gradings:
            self._gradings[full_name] = TaskGrading(self.session, full_name, self.seed, self.timeout)
        return self._gradings[full_name]


_RUN = pytest.StashKey[Run]()


class Exercises(pytest.Directory):
    """All topics, whether or not the submission has their files."""

    def collect(self) -> Iterator[pytest.Collector]:
        """One collector for each topic."""
        if _RUN not in self.config.stash:
            self.config.stash[_RUN] = Run(self.config)
        for name in TOPIC_NAMES:
            yield TopicFile.from_parent(self, path=self.path / f"{name}.py", nodeid=name)


class TopicFile(pytest.File):
    """One topic."""

    def collect(self) -> Iterator[pytest.Collector]:
        """One collector for each task."""
        for task in topic(self.path.stem).tasks:
            yield TaskCollector.from_parent(self, name=task.name)


class TaskCollector(pytest.Collector):
    """One task."""

    def collect(self) -> Iterator[pytest.Item]:
        """One item for each check."""
        assert self.parent is not None
        grading = self.config.stash[_RUN].grading(f"{self.parent.nodeid}.{self.name}")
        for index, check in enumerate(grading.checks):
            yield CheckItem.from_parent(self, name=check.kind, grading=grading, index=index)


class CheckItem(pytest.Item):
    """One check of one task."""

    def __init__(self, *, grading: TaskGrading, index: int, **options: Any) -> None:
        super().__init__(**options)
        self.grading, self.index = grading, index
        self.result: CheckResult | None = None

    def runtest(self) -> None:
        """Judge the check. A task that is not started skips here and is told apart in the report."""
        result = self.result = self.grading.result(self.index)
        run = self.config.stash[_RUN]
        notes = run.session.notes(self.grading.topic.name)
        pictures = self.config.pluginmanager.hasplugin("html") and not run.debugging
        record = Record.of(self.grading, result, notes, pictures)
        self.user_properties.extend(record.properties())
        if result.status == "skipped":
            pytest.skip(result.message)
        if result.status == "failed":
            live = run.session.live_error
            if result.kind == "error" and isinstance(live, Exception):
                raise live  # so that --pdb opens at the student's own line
            raise CheckFailedError(result.message)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: object) -> Any:
        """The few lines that a student reads."""
        if self.result is None:
            return super().repr_failure(excinfo)
        return terminal.failure_text(self.grading, self.result, self.config.stash[_RUN].directory)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the check is shown to stand."""
        return self.path, None, f"{self.grading.task.name}: {self.grading.checks[self.index].name}"
