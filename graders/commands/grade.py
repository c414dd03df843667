"""``graders grade``: grade a class, or one submission."""

from __future__ import annotations

import argparse
import os
import secrets
from pathlib import Path

from graders.commands import numbers
from graders.commands.exits import EXIT_DONE, EXIT_INCOMPLETE, wrong_usage
from graders.defaults import MEMORY, TIMEOUT

HELP = "grade a submission or a directory of submissions"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help="a directory")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="where the results go")
    parser.add_argument(
        "--jobs", type=numbers.positive_int, default=os.cpu_count() or 1, metavar="N", help="default: cores"
    )
    parser.add_argument("--seed", type=numbers.seed, metavar="N", help="default: drawn, recorded and printed")
    parser.add_argument(
        "--timeout",
        type=numbers.positive_float,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"for one task (default: {TIMEOUT:g})",
    )
    parser.add_argument(
        "--memory",
        type=numbers.positive_int,
        default=MEMORY,
        metavar="MIB",
        help=f"for one submission, beyond torch itself (default: {MEMORY})",
    )
    parser.add_argument(
        "--isolation",
        choices=("auto", "strict", "process", "none"),
        default="auto",
        help="process: each submission in a process of its own (auto takes this); none: in this one, for debugging; "
        "strict: refuses to start, because this version cannot confine a submission further",
    )
    parser.add_argument("--only", nargs="+", metavar="NAME", help="grade these submissions only")


def run(options: argparse.Namespace) -> int:
    """Grade, and write the results below OUT."""
    from graders.batch import Options, run_batch
    from graders.intake.directory import submissions
    from graders.intake.submission import IntakeError
    from graders.reports.progress import Progress

    if options.isolation == "strict":
        return wrong_usage("strict isolation is not available in this version; --isolation process is.")
    try:
        found = submissions(options.submissions, options.only)
    except IntakeError as error:
        return wrong_usage(str(error))
    try:
        (options.out / "results").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return wrong_usage(f"{options.out} cannot be written: {error.strerror}.")
    seed = secrets.randbelow(2**32) if options.seed is None else options.seed
    isolation = "none" if options.isolation == "none" else "process"
    chosen = Options(seed, options.timeout, options.memory, options.jobs, isolation)
    progress = Progress(len(found), seed)
    results = run_batch(found, options.out, chosen, progress.show)
    progress.end(results, options.out)
    return EXIT_INCOMPLETE if any(result.problem for result in results) else EXIT_DONE
