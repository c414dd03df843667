"""``graders gradescope-autograder``: the zip that Gradescope takes as an autograder."""

from __future__ import annotations

import argparse
from pathlib import Path

from graders.commands import numbers
from graders.commands.exits import EXIT_DONE, wrong_usage

HELP = "write the zip that Gradescope takes as an autograder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("out", type=Path, metavar="OUT.zip", help="where the zip goes")
    parser.add_argument(
        "--seed", type=numbers.seed, metavar="N", help="the same inputs for all (default: drawn each time)"
    )
    parser.add_argument("--timeout", type=numbers.positive_float, metavar="SECONDS", help="for one task")


def run(options: argparse.Namespace) -> int:
    """Write the zip."""
    from graders.gradescope import build

    chosen = []
    for name in ("seed", "timeout"):
        value = getattr(options, name)
        chosen += [f"--{name}", f"{value:g}" if isinstance(value, float) else str(value)] if value is not None else []
    try:
        files = build(options.out, chosen)
    except FileNotFoundError as error:
        return wrong_usage(
            f"an autograder is made from the suite's own checkout, and into a directory that exists: {error}."
        )
    except OSError as error:
        return wrong_usage(f"{options.out} cannot be written: {error.strerror}.")
    size = options.out.stat().st_size
    print(f"{options.out}: {files} files, {size / 1e6:.1f} MB. Upload it in Gradescope under Configure Autograder.")
    return EXIT_DONE
