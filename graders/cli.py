"""The command ``graders``."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

EXIT_DONE, EXIT_INCOMPLETE, EXIT_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 not everything could be done, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal with an old encoding must not stop the work
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="graders", description="Grade autograd exercises.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_grade(commands.add_parser("grade", help="grade a submission or a directory of submissions"))
    hint = commands.add_parser("hint", help="a hint for a task, one step at a time")
    hint.add_argument("task", metavar="TASK", help="for example product_graph")
    hint.add_argument("--level", type=int, choices=(1, 2, 3), default=1, metavar="N", help="1, 2 or 3 (default: 1)")
    hint.set_defaults(run=_hint)
    return parser


def _add_grade(parser: argparse.ArgumentParser) -> None:
    from graders.grading import DEFAULT_TIMEOUT
    from graders.isolation.process import DEFAULT_MEMORY

    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help="a directory")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="where the results go")
    parser.add_argument("--jobs", type=_positive_int, default=os.cpu_count() or 1, metavar="N", help="default: cores")
    parser.add_argument("--seed", type=_seed, metavar="N", help="default: drawn, recorded and printed")
    parser.add_argument(
        "--timeout",
        type=_positive_float,
        default=DEFAULT_TIMEOUT,
        metavar="SECONDS",
        help=f"for one task (default: {DEFAULT_TIMEOUT:g})",
    )
    parser.add_argument(
        "--memory",
        type=_positive_int,
        default=DEFAULT_MEMORY,
        metavar="MIB",
        help=f"for one submission, beyond torch itself (default: {DEFAULT_MEMORY})",
    )
    parser.add_argument(
        "--isolation",
        choices=("process", "none"),
        default="process",
        help="process: each submission in a process of its own (default); none: in this one, for debugging",
    )
    parser.set_defaults(run=_grade)


def _positive_int(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return value


def _positive_float(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return value


def _seed(text: str) -> int:
    value = int(text)
    if not 0 <= value < 2**32:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 4294967295")
    return value


def _grade(options: argparse.Namespace) -> int:
    from graders.batch import Options, run_batch
    from graders.intake.directory import IntakeError, submissions
    from graders.reports.progress import Progress

    try:
        found = submissions(options.submissions)
    except IntakeError as error:
        return _wrong_usage(str(error))
    try:
        (options.out / "results").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _wrong_usage(f"{options.out} cannot be written: {error.strerror}.")
    seed = secrets.randbelow(2**32) if options.seed is None else options.seed
    chosen = Options(seed, options.timeout, options.memory, options.jobs, options.isolation)
    progress = Progress(len(found), seed)
    results = run_batch(found, options.out, chosen, progress.show)
    progress.end(results, options.out)
    return EXIT_INCOMPLETE if any(result.problem for result in results) else EXIT_DONE


def _hint(options: argparse.Namespace) -> int:
    from graders.curriculum import find

    try:
        _, task = find(options.task)
    except KeyError:
        return _wrong_usage(f"there is no task {options.task}.{_suggestion(options.task)}")
    print(f"{task.name}, hint {options.level} of {len(task.hints)}")
    print(task.hints[options.level - 1])
    if options.level < len(task.hints):
        print(f"\nMore: graders hint {task.name} --level {options.level + 1}")
    return EXIT_DONE


def _suggestion(name: str) -> str:
    """The closest names of tasks, as a sentence."""
    from difflib import get_close_matches

    from graders.curriculum import topics

    names = [task.name for topic in topics() for task in topic.tasks]
    close = get_close_matches(name.rpartition(".")[2], names, n=3, cutoff=0.5)
    return f" Did you mean {' or '.join(close)}?" if close else ""


def _wrong_usage(message: str) -> int:
    print(f"graders: {message}", file=sys.stderr)
    return EXIT_USAGE
