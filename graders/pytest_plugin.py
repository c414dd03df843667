"""The pytest plugin: ``pytest`` grades ``exercises/``, ``pytest --submission DIR`` another directory.

One item is one check of one task. What a report has to know travels in ``user_properties`` as text, so that it
survives workers (``-n``), JUnit files and HTML reports.
"""

from __future__ import annotations

import gc
import math
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from graders.curriculum import TOPIC_NAMES, topic
from graders.defaults import TIMEOUT
from graders.grading import TaskGrading
from graders.reports import pytest_html, terminal
from graders.reports.local import CheckReport, Record
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
        debugging = config.getoption("usepdb") or config.getoption("trace")
        self.timeout = math.inf if debugging else float(config.getoption("task_timeout"))
        self.session = InProcessSession(self.directory)
        self._gradings: dict[str, TaskGrading] = {}

    def grading(self, full_name: str) -> TaskGrading:
        """The grading of a task, begun when it is first asked for."""
        if full_name not in self._gradings:
            self._gradings[full_name] = TaskGrading(self.session, full_name, self.seed, self.timeout)
        return self._gradings[full_name]


_RUN = pytest.StashKey[Run]()
_REPORTER = pytest.StashKey[terminal.Summary]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of grading."""
    group = parser.getgroup("graders", "grading of the exercises")
    group.addoption("--submission", metavar="DIR", help="grade this directory instead of exercises/")
    group.addoption("--seed", type=int, default=0, metavar="N", help="draw the inputs from this seed (default: 0)")
    group.addoption(
        "--task-timeout",
        type=float,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"stop a task after so many seconds (default: {TIMEOUT:g}; none with --pdb)",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Resolve names of tasks among the arguments, and set up the reports of a grading run."""
    chosen = config.getoption("submission")
    if chosen and not Path(chosen).is_dir():
        raise pytest.UsageError(f"--submission {chosen}: there is no such directory")
    config.args = [_resolved(config, argument) for argument in config.args]
    if _is_grading(config) and not hasattr(config, "workerinput"):
        pytest_html.set_up(config)
        if config.option.reportchars == "fE":  # pytest's default: our table takes the place of its list
            config.option.reportchars = ""
        config.stash[_REPORTER] = terminal.Summary(config, str(chosen or EXERCISES))
        config.pluginmanager.register(config.stash[_REPORTER], "graders-summary")
    if _is_grading(config) and config.pluginmanager.hasplugin("html"):
        config.pluginmanager.register(pytest_html, "graders-html")


def _resolved(config: pytest.Config, argument: str) -> str:
    """``forward_graphs::leaf`` as printed in reports, turned into the path that pytest finds."""
    name, _, rest = argument.partition("::")
    if name not in TOPIC_NAMES or Path(name).exists():
        return argument
    path = str(config.rootpath / EXERCISES / f"{name}.py")
    return f"{path}::{rest}" if rest else path


def _is_grading(config: pytest.Config) -> bool:
    exercises = config.rootpath / EXERCISES
    base = config.invocation_params.dir
    paths = [(base / argument.partition("::")[0]).resolve() for argument in config.args]
    return any(exercises == path or exercises in path.parents or path in exercises.parents for path in paths)


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the curriculum in place of the files of ``exercises/``."""
    if path == parent.config.rootpath / EXERCISES:
        collector: pytest.Collector = Exercises.from_parent(parent, path=path)
        return collector
    return None


def pytest_collection_finish() -> None:
    """Spare the garbage collector torch's own objects: pytest has it run five times at the end, 0.1 s each."""
    gc.freeze()


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
        record = Record.of(self.grading, result, run.session.notes(self.grading.topic.name))
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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A task that is not started keeps the run from succeeding, though nothing of it is listed as a failure."""
    report = yield
    if isinstance(item, CheckItem) and call.when == "call" and CheckReport(report).status == "todo":
        report.outcome = "failed"
        report.longrepr = "not started"
    return report


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
    """Letters and words for checks that are not started or wait for another."""
    if report.when != "call":
        return None
    match CheckReport(report).status:
        case "todo":
            return "todo", "t", ("TODO", {"yellow": True})
        case "waiting":
            return "waiting", "w", ("WAITING", {"yellow": True})
    return None


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in which checks waited for others that were not selected."""
    summary = session.config.stash.get(_REPORTER, None)
    if summary is not None and session.exitstatus == pytest.ExitCode.OK and summary.waiting:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_report_header(config: pytest.Config) -> str | None:
    """What is graded, and from which seed."""
    if not _is_grading(config):
        return None
    return f"graders: {config.getoption('submission') or EXERCISES}, seed {config.getoption('seed')}"
