"""What a student sees: one task on one screen, from 80 x 24 upward. Pure functions from what is known to lines."""

from __future__ import annotations

import os
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graders.reports.text import printable

_KEYS = ("h hint", "n next", "p previous", "a all", "q quit")
_BAR = 30
_INDENT = 15

#: status → (colour, what to say of it)
_WORDS = {
    "passed": ("32", "Done."),
    "todo": ("33", "Not started yet: write its body and save."),
    "failed": ("31", "Not right yet."),
    "error": ("31", "Your code stops with an error."),
    "missing": ("31", "It is not there."),
    "timeout": ("31", "It did not come to an end."),
    "memory": ("31", "It used up the memory."),
    "crashed": ("31", "The process that ran it died."),
}


@dataclass(frozen=True)
class View:
    """What one screen shows.

    Args:
        name: of the task; ``summary`` what it does, ``place`` where it stands (``file:line``).
        done: how many tasks of the course are done, out of ``total``.
        status: how the task was judged, empty while that is not known.
        lines: why.
        extra: hints, or anything else asked for.
        foot: when it was judged, or what is going on.
        keyboard: how keys are given, empty where they are off.
    """

    name: str
    summary: str
    place: str
    done: int
    total: int
    status: str = ""
    lines: Sequence[str] = ()
    extra: Sequence[str] = ()
    foot: str = ""
    keyboard: str = "press"
    complete: bool = field(default=False)


def uses_colour() -> bool:
    """Whether standard output is a terminal whose user has not asked for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def frame(view: View, width: int, height: int, colour: bool) -> list[str]:
    """The lines of a screen, none longer than ``width`` cells and no more than ``height``, if that is at all enough.

    Where there is too much to say, the middle gives way: the task at the top and the keys at the bottom stay.
    """
    paint = _paint if colour else lambda text, _code: text
    head = [
        paint(_bar(view), "36"),
        "",
        f"{paint(view.name, '1')}: {view.summary}",
        printable(view.place)[-width:],
        *(["", paint(_verdict(view), _WORDS[view.status][0])] if view.status else []),
    ]
    body = [part for line in view.lines for part in wrapped(line, width, _INDENT if line.startswith(" ") else 0)]
    if view.extra:
        body += ["", *(part for line in view.extra for part in wrapped(line, width))]
    foot = ["", *([paint(view.foot, "2")] if view.foot else []), *_help(view)]
    room = max(3, height - len(head) - len(foot))
    if len(body) > room:
        body = [*body[: room - 1], "  ... (more in a higher window, or in the report of pytest)"]
    return [*head, *body, *foot]


def _bar(view: View) -> str:
    filled = round(_BAR * view.done / view.total)
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] {view.done} of {view.total} tasks done"


def _verdict(view: View) -> str:
    if view.status != "passed":
        return _WORDS[view.status][1]
    if view.complete:
        return "Done. And so is every other task: the whole course is yours."
    return "Done. Well done! " + ("Press n for the next task." if view.keyboard else "The next task follows.")


def _help(view: View) -> list[str]:
    if not view.keyboard:
        return ["Ctrl-C to quit"]
    return [f"{view.keyboard}  " + "   ".join(f"[{key[0]}]{key[1:]}" for key in _KEYS)]


def wrapped(line: str, width: int, indent: int = 0) -> list[str]:
    """Text as printable lines of at most ``width`` cells; from the second on they begin with ``indent`` spaces."""
    found: list[str] = []
    for part in printable(line).split("\n"):
        wide = cells(part) - len(part)  # characters that take two cells
        room = max(width - wide, 2 * _INDENT) if cells(part) > width else width
        start = " " * indent if found else ""
        found += textwrap.wrap(
            part, room, initial_indent=start, subsequent_indent=" " * indent, break_on_hyphens=False
        ) or [""]
    return found


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


class Screen:
    """Standard output: redrawn in place on a terminal, one block of lines after the other elsewhere."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        self.colour = uses_colour()
        if self.is_terminal and os.name == "nt":
            os.system("")  # has the console understand escape sequences

    def show(self, lines: Iterable[str]) -> None:
        """Show these lines."""
        text = "\n".join(lines)
        if self.is_terminal:
            sys.stdout.write(f"\x1b[2J\x1b[3J\x1b[H{text}\n")
        else:
            sys.stdout.write(f"{text}\n\n")
        sys.stdout.flush()
