"""The command ``graders``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

#: in the order in which they are listed; a student kit comes with fewer
_COMMANDS = ("grade", "collect", "hint", "explain", "watch", "trace", "audit", "release", "gradescope-autograder")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 not everything could be done, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr) if given[:1] != ["trace"] else ():  # a traced script keeps its streams
        if hasattr(stream, "reconfigure"):  # a terminal with an old encoding must not stop the work
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(given)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as head, has had enough; nothing more can be told to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="graders", description="Grade autograd exercises.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in _COMMANDS:
        module = f"graders.commands.{name.replace('-', '_')}"
        if find_spec(module) is None:
            continue
        command = import_module(module)
        subparser = commands.add_parser(name, help=command.HELP, description=command.__doc__)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser
