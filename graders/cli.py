"""The command ``graders``."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from graders.defaults import MEMORY, TIMEOUT

EXIT_DONE, EXIT_INCOMPLETE, EXIT_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 not everything could be done, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr) if given[:1] != ["trace"] else ():  # a traced script keeps its streams
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
    explain = commands.add_parser("explain", help="the page of a misconception")
    explain.add_argument("id", metavar="ID", help="for example missing-zero")
    explain.set_defaults(run=_explain)
    audit = commands.add_parser("audit", help="prove the graders on solutions, stubs, the bank of answers and mutants")
    audit.add_argument("--jobs", type=_positive_int, default=os.cpu_count() or 1, metavar="N", help="default: cores")
    audit.add_argument("--table", action="store_true", help="print the counts by misconception")
    audit.set_defaults(run=_audit)
    trace = commands.add_parser("trace", help="run a training script of your own and report mistakes with lines")
    trace.add_argument("script", type=Path, metavar="SCRIPT.py")
    trace.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGS", help="the script's own arguments")
    trace.set_defaults(run=_trace)
    return parser


def _add_grade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS", help="a directory")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="where the results go")
    parser.add_argument("--jobs", type=_positive_int, default=os.cpu_count() or 1, metavar="N", help="default: cores")
    parser.add_argument("--seed", type=_seed, metavar="N", help="default: drawn, recorded and printed")
    parser.add_argument(
        "--timeout",
        type=_positive_float,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"for one task (default: {TIMEOUT:g})",
    )
    parser.add_argument(
        "--memory",
        type=_positive_int,
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

    if options.isolation == "strict":
        return _wrong_usage("strict isolation is not available in this version; --isolation process is.")
    try:
        found = submissions(options.submissions, options.only)
    except IntakeError as error:
        return _wrong_usage(str(error))
    try:
        (options.out / "results").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _wrong_usage(f"{options.out} cannot be written: {error.strerror}.")
    seed = secrets.randbelow(2**32) if options.seed is None else options.seed
    isolation = "none" if options.isolation == "none" else "process"
    chosen = Options(seed, options.timeout, options.memory, options.jobs, isolation)
    progress = Progress(len(found), seed)
    results = run_batch(found, options.out, chosen, progress.show)
    progress.end(results, options.out)
    return EXIT_INCOMPLETE if any(result.problem for result in results) else EXIT_DONE


def _audit(options: argparse.Namespace) -> int:
    from graders.audit import BANK, audit, table

    if not BANK.is_dir():
        return _wrong_usage("audit needs the suite's own checkout, with tests/answers.")
    found = audit(options.jobs)
    for line in table(found) if options.table else []:
        print(line)
    for remark in found.remarks:
        print(f"remark: {remark}")
    for sentence in found.wrong:
        print(sentence)
    print(", ".join(f"{number} {name}" for name, number in found.counts.items()))
    print("Everything is in order." if not found.wrong else f"{len(found.wrong)} things are not in order.")
    return EXIT_INCOMPLETE if found.wrong else EXIT_DONE


def _hint(options: argparse.Namespace) -> int:
    from graders.curriculum import find, topics

    try:
        _, task = find(options.task)
    except KeyError:
        names = [task.name for topic in topics() for task in topic.tasks]
        return _wrong_usage(f"there is no task {options.task}.{_suggestion(options.task.rpartition('.')[2], names)}")
    print(f"{task.name}, hint {options.level} of {len(task.hints)}")
    print(task.hints[options.level - 1])
    if options.level < len(task.hints):
        print(f"\nMore: graders hint {task.name} --level {options.level + 1}")
    return EXIT_DONE


def _explain(options: argparse.Namespace) -> int:
    from graders.misconceptions import catalogue, page

    try:
        print(page(options.id).rstrip())
    except KeyError:
        return _wrong_usage(f"there is no misconception {options.id}.{_suggestion(options.id, catalogue())}")
    return EXIT_DONE


def _trace(options: argparse.Namespace) -> int:
    from graders.trace_script import run

    try:
        outcome = run(options.script, options.arguments)
    except OSError as error:
        return _wrong_usage(f"{options.script} cannot be read: {error.strerror}.")
    from graders.trace_findings import render

    print(render(outcome), file=sys.stderr)
    return outcome.status


def _suggestion(name: str, names: Iterable[str]) -> str:
    """The closest names, as a sentence."""
    from difflib import get_close_matches

    close = get_close_matches(name, names, n=3, cutoff=0.5)
    return f" Did you mean {' or '.join(close)}?" if close else ""


def _wrong_usage(message: str) -> int:
    from graders.reports.text import printable

    print(f"graders: {printable(message)}", file=sys.stderr)
    return EXIT_USAGE
