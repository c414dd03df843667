"""The pytest plugin: ``pytest`` grades ``exercises/``, ``pytest --submission DIR`` another directory.

One item is one check of one task. What a report has to know travels in ``user_properties`` as text, so that it
survives workers (``-n``), JUnit files and HTML reports.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path

import pytest

from graders.curriculum import TOPIC_NAMES
from graders.defaults import TIMEOUT
from graders.kit import kit_seed, local_seed
from graders.pytest_items import EXERCISES, CheckItem, Exercises
from graders.reports import pytest_html, terminal
from graders.reports.local import CheckReport

_REPORTER = pytest.StashKey[terminal.Summary]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of grading."""
    group = parser.getgroup("graders", "grading of the exercises")
    group.addoption("--submission", metavar="DIR", help="grade this directory instead of exercises/")
    seed = local_seed()
    group.addoption(
        "--seed", type=int, default=seed, metavar="N", help=f"draw the inputs from this seed (default: {seed})"
    )
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
    if kit_seed() not in (None, config.getoption("seed")):
        raise pytest.UsageError(f"--seed: this kit holds the inputs of seed {kit_seed()} and no others")
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
