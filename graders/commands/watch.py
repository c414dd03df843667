"""``graders watch``: one task at a time, judged again after each save.

It shows the first task that is not done, and begins the next time where you left off (a small file among your
exercises, .graders-watch.json, remembers that). Keys: h for a hint, n for the next task, p for the previous one, a to
judge all of them, q to quit. What your code prints is not shown: for that, run "pytest -s".
"""

from __future__ import annotations

import argparse
from pathlib import Path

from graders.commands import numbers
from graders.commands.exits import EXIT_DONE, wrong_usage
from graders.defaults import TIMEOUT

HELP = "one task at a time, judged again after each save"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "directory", type=Path, nargs="?", default=Path("exercises"), metavar="DIR", help="default: exercises"
    )
    parser.add_argument(
        "--timeout",
        type=numbers.positive_float,
        default=TIMEOUT,
        metavar="SECONDS",
        help=f"for one task (default: {TIMEOUT:g})",
    )


def run(options: argparse.Namespace) -> int:
    """Watch until the student quits, by ``q`` or Ctrl-C."""
    from graders.curriculum import TOPIC_NAMES
    from graders.kit import local_seed

    directory = options.directory
    if not any((directory / f"{name}.py").is_file() for name in TOPIC_NAMES):
        example = f"{TOPIC_NAMES[0]}.py"
        return wrong_usage(f"there are no exercises in {directory}: name the directory that holds {example}.")
    from graders.watch.keys import keys
    from graders.watch.loop import Watch

    print("Starting ...", flush=True)
    try:
        with keys() as entered:
            Watch(directory, local_seed(), options.timeout, entered).run()
    except KeyboardInterrupt:
        pass
    print("Your place is remembered. See you next time.")
    return EXIT_DONE
