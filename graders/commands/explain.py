"""``graders explain``: the page of a misconception."""

from __future__ import annotations

import argparse

from graders.commands.exits import EXIT_DONE, suggestion, wrong_usage

HELP = "the page of a misconception"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="for example missing-zero")


def run(options: argparse.Namespace) -> int:
    """Print the page."""
    from graders.misconceptions import catalogue, page

    try:
        print(page(options.id).rstrip())
    except KeyError:
        return wrong_usage(f"there is no misconception {options.id}.{suggestion(options.id, catalogue())}")
    return EXIT_DONE
