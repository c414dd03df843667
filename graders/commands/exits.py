"""Exit statuses, and the one way to end with a sentence about wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from graders.reports.text import printable

EXIT_DONE, EXIT_INCOMPLETE, EXIT_USAGE, EXIT_INTERRUPTED = 0, 1, 2, 130


def wrong_usage(message: str) -> int:
    """Tell the user, on standard error, what to do; the exit status for wrong usage."""
    print(f"graders: {printable(message)}", file=sys.stderr)
    return EXIT_USAGE


def complain(message: str) -> int:
    """Tell the user, on standard error, what could not be done; the exit status for that."""
    print(f"graders: {printable(message)}", file=sys.stderr)
    return EXIT_INCOMPLETE


def suggestion(name: str, names: Iterable[str]) -> str:
    """The closest of some names, as a sentence; empty where none is close."""
    from difflib import get_close_matches

    close = get_close_matches(name, names, n=3, cutoff=0.5)
    return f" Did you mean {' or '.join(close)}?" if close else ""
