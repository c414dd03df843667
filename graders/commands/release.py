"""``graders release``: write the student kit, with everything that a student needs and without the solutions."""

from __future__ import annotations

import argparse
from pathlib import Path

import graders
from graders.commands import numbers
from graders.commands.exits import EXIT_DONE, wrong_usage

HELP = "write the student kit, without solutions"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="a new directory, or a file that ends with .zip, for the kit"
    )
    parser.add_argument(
        "--seed",
        type=numbers.seed,
        default=0,
        metavar="N",
        help="of the inputs that the kit shows; grade with another one (default: 0)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the kit to OUT, which must not hold anything yet."""
    from graders.release.writing import OccupiedError, check_free, write

    if not (Path(graders.__file__).resolve().parents[1] / "exercises").is_dir():
        return wrong_usage("a kit is made from the suite's own checkout.")
    try:
        check_free(options.out)
        from graders.release.kit import kit  # takes a while: it imports torch

        made = kit(options.seed)
        write(made, options.out)
    except OccupiedError as error:
        return wrong_usage(str(error))
    except OSError as error:
        return wrong_usage(f"{options.out} cannot be written: {error.strerror}.")
    size = sum(len(text.encode()) for text in made.values())
    print(f"{options.out}: {len(made)} files, {size / 1e6:.1f} MB, inputs of seed {options.seed}")
    return EXIT_DONE
