"""``graders trace``: run a training script of the user's own and report mistakes with lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graders.commands.exits import wrong_usage

HELP = "run a training script of your own and report mistakes with lines"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("script", type=Path, metavar="SCRIPT.py")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGS", help="the script's own arguments")


def run(options: argparse.Namespace) -> int:
    """Run the script; its own exit status."""
    from graders.trace_script import run as run_script

    try:
        outcome = run_script(options.script, options.arguments)
    except OSError as error:
        return wrong_usage(f"{options.script} cannot be read: {error.strerror}.")
    from graders.trace_findings import render

    print(render(outcome), file=sys.stderr)
    return outcome.status
