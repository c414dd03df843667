"""``graders grade``: grade a class, or one submission."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from graders.commands import numbers
from graders.commands.exits import EXIT_INTERRUPTED, wrong_usage
from graders.defaults import MEMORY, TIMEOUT
from graders.reports import outputs

if TYPE_CHECKING:
    from graders.batch.out import Out
    from graders.batch.workers import Workers
    from graders.intake.submission import Submission

HELP = "grade a submission or a directory of submissions"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help="a directory, an archive, or one file")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="where the results go")
    parser.add_argument("--seed", type=numbers.seed, metavar="N", help="default: drawn, recorded and printed")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="grade these submissions; the others' results stay")
    parser.add_argument(
        "--resume", action="store_true", help="keep the results in OUT in which nothing has changed, grade the rest"
    )
    _add_limits(parser)
    _add_machines(parser)
    outputs.add_arguments(parser)


def _add_limits(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("limits")
    group.add_argument(
        "--timeout",
        type=numbers.positive_float,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"for one task (default: {TIMEOUT:g})",
    )
    group.add_argument(
        "--memory",
        type=numbers.positive_int,
        default=MEMORY,
        metavar="MIB",
        help=f"for one submission, beyond torch itself (default: {MEMORY})",
    )
    group.add_argument(
        "--isolation",
        choices=("auto", "strict", "process", "none"),
        default="auto",
        help="strict: behind every wall, or refuse to start; auto: behind the walls that this system has; process: a "
        "plain process with limits; none: inside the grading process, for debugging",
    )


def _add_machines(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("machines")
    group.add_argument("--jobs", type=numbers.positive_int, metavar="N", help="submissions at a time (default: cores)")
    group.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster that does the work")
    group.add_argument("--shard", type=numbers.shard, metavar="I/N", help="grade the I-th of N parts of the class")


def run(options: argparse.Namespace) -> int:
    """Grade, and write the results below OUT."""
    from graders.batch.out import Out, OutError
    from graders.batch.temporary import temporary_directory
    from graders.cluster import ClusterError
    from graders.intake.submission import IntakeError
    from graders.isolation import WallsMissingError
    from graders.reports.sheet import SheetError

    if options.shard and options.seed is None:
        return wrong_usage("--shard needs --seed N, the same for all parts, so that they draw the same inputs.")
    try:
        with temporary_directory() as workspace:
            found = _submissions(options, workspace)
            with Out(options.out).locked() as out:
                return _grade(out, found, options)
    except (OutError, IntakeError, WallsMissingError, SheetError, ClusterError) as error:
        return wrong_usage(str(error))
    except OSError as error:  # of the directory for temporary files, or while an earlier run's files are moved
        return wrong_usage(f"{error.filename or options.out} cannot be written: {error.strerror or error}.")
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


def _submissions(options: argparse.Namespace, workspace: Path) -> list[Submission]:
    """What is to be graded; says what was detected."""
    from graders import intake
    from graders.reports.text import printable

    found = intake.read(options.submissions, workspace)
    for sentence in (found.description, *found.remarks):
        print(printable(sentence.replace("\n", " ")), flush=True)
    return found.submissions if options.only is None else intake.choose(found.submissions, options.only)


def _grade(out: Out, found: list[Submission], options: argparse.Namespace) -> int:
    from graders.batch.plan import Wish, plan
    from graders.batch.run import Run

    formats, sheets = outputs.chosen(options)
    if options.isolation != "none" and options.scheduler is None:
        _tell_of_walls(options.isolation)
    jobs = min(options.jobs or cores(), len(found))
    wish = Wish(
        options.seed,
        options.timeout,
        options.memory,
        options.isolation,
        options.lang,
        options.resume,
        options.only is not None,
        options.shard,
        (("jobs", jobs), ("scheduler", options.scheduler)),
    )
    workers = _workers(options, jobs)
    try:
        chosen = plan(out, found, wish)
        return Run(
            out,
            chosen,
            workers,
            lambda stored: outputs.write_outputs(stored, out.directory, formats, sheets, options.lang),
            wish.resume,
        ).go()
    finally:
        workers.close()


def _tell_of_walls(isolation: str) -> None:
    """Say which walls are missing here. Raises ``WallsMissingError`` where none may be."""
    from graders.isolation import available

    offered = available()
    offered.resolve(isolation)
    if isolation == "auto" and offered.missing:
        print("Each submission runs in a plain limited process: enough for mistakes, not for malice. What is missing:")
        for sentence in offered.missing:
            print(f"  {sentence}")


def _workers(options: argparse.Namespace, jobs: int) -> Workers:
    from graders.batch.workers import local_workers
    from graders.cluster import ClusterWorkers

    if options.scheduler:
        return ClusterWorkers(options.scheduler)
    return local_workers(jobs, options.isolation)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
