"""The command ``graders``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from graders.commands import audit, explain, grade, hint, trace

_COMMANDS = {"grade": grade, "hint": hint, "explain": explain, "audit": audit, "trace": trace}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 not everything could be done, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr) if given[:1] != ["trace"] else ():  # a traced script keeps its streams
        if hasattr(stream, "reconfigure"):  # a terminal with an old encoding must not stop the work
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(given)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="graders", description="Grade autograd exercises.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in _COMMANDS.items():
        subparser = commands.add_parser(name, help=command.HELP, description=command.__doc__)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser
