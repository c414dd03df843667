"""``graders explain``: the page of a misconception."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from textwrap import indent

from graders.commands.exits import EXIT_DONE, suggestion, wrong_usage
from graders.language import ENGLISH, LANGUAGES

HELP = "the page of a misconception"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="for example missing-zero")
    parser.add_argument("--lang", choices=tuple(LANGUAGES), default=ENGLISH, help=f"(default: {ENGLISH})")


def run(options: argparse.Namespace) -> int:
    """Print the page."""
    from graders.misconceptions import catalogue, page

    try:
        written = page(options.id).rstrip()
    except KeyError:
        return wrong_usage(f"there is no misconception {options.id}.{suggestion(options.id, catalogue())}")
    translated = [] if options.lang == ENGLISH else list(_sections(options.id, options.lang))
    print("\n\n".join(translated) or written)
    return EXIT_DONE


def _sections(identifier: str, language: str) -> Iterator[str]:
    """The sections of a page in another language, laid out like the English one."""
    from graders.reports.pages.explanation import explanation

    for section in explanation(identifier, language):
        yield "\n".join((section.heading, indent("\n\n".join(text for text, _ in section.parts), "    "))).rstrip()
