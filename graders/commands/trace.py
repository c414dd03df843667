"""``graders trace``: run a training script of the user's own and report mistakes with lines."""

from __future__ import annotations

import argparse
import atexit
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graders.commands.exits import wrong_usage

HELP = "run a training script of your own and report mistakes with lines"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("script", metavar="SCRIPT.py")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGS", help="the script's own arguments")


def run(options: argparse.Namespace) -> int:
    """Run the script. What ended it ends this process too, so that Python shows it and sets the exit status."""
    script: str = options.script
    if Path(script).is_dir():
        return wrong_usage(f"{script} is a folder; name the script in it.")
    reports: list[Callable[[], str]] = []
    process = os.getpid()
    # What is registered first is called last: after all that the script has registered, and after its threads.
    atexit.register(lambda: _print_last(reports) if os.getpid() == process else None)
    from graders.trace_script import run as run_script

    try:
        outcome = run_script(script, options.arguments)
    except OSError as error:
        return wrong_usage(f"{script} cannot be read: {error.strerror}. Is the path right?")
    from graders.trace_findings import render

    reports.append(lambda: render(outcome))
    if outcome.error is not None:
        _end_with(outcome.error)
    return 0


def _end_with(error: BaseException) -> None:
    """Raise an exception that Python shows without the frames between here and its own."""
    own_traceback, hook = error.__traceback__, sys.excepthook

    def show(kind: type[BaseException], value: BaseException, traceback: object) -> None:
        if value is error:
            value.__traceback__ = traceback = own_traceback
        hook(kind, value, traceback)  # type: ignore[arg-type]

    sys.excepthook = show
    raise error


def _print_last(reports: list[Callable[[], str]]) -> None:
    """Print on standard error, which the script may have replaced or closed, after all that it has printed."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__):
        with suppress(Exception):  # Python itself will try again and tell
            stream.flush()  # type: ignore[union-attr]
    for report in reports:
        with suppress(OSError), os.fdopen(2, "w", errors="backslashreplace", closefd=False) as stream:
            print(report(), file=stream)
