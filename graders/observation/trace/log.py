"""Where facts are gathered: the student's line for each, a bounded number of them, and values as short text."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field
from types import FrameType

from torch import Tensor

from graders.observation.trace.standing_in import is_stand_in
from graders.values import Fact

#: A loop tells the same thing at every step: this many facts of one name on one line are kept, the rest is counted.
MAX_ALIKE = 20
MAX_SHOWN = 4


@dataclass(frozen=True)
class Place:
    """A line of the student's, and its frame where that is still needed."""

    file: str | None = None
    line: int | None = None
    frame: FrameType | None = field(default=None, compare=False, repr=False)

    @property
    def line_text(self) -> str:
        """The line as text; empty where there is none."""
        return "" if self.line is None else str(self.line)

    def without_frame(self) -> Place:
        """The same place, safe to keep: a frame would keep the student's variables alive."""
        return Place(self.file, self.line)


NOWHERE = Place()


@dataclass
class Draft:
    """A fact to which numbers may still be added."""

    name: str
    place: Place
    numbers: dict[str, str]


class FactLog:
    """Facts in the order of time.

    Args:
        files: the student's files, by ``co_filename``.
    """

    def __init__(self, files: Container[str]) -> None:
        self.files = files
        self._drafts: list[Draft] = []
        self._seen: Counter[tuple[str, str | None, int | None]] = Counter()

    def place(self, frame: FrameType | None = None) -> Place:
        """The innermost line of the student's, seen from ``frame`` (default: from here)."""
        frame = frame or sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename in self.files and not is_stand_in(frame):
                return Place(frame.f_code.co_filename, frame.f_lineno, frame)
            frame = frame.f_back
        return NOWHERE

    def add(self, name: str, place: Place, **numbers: str) -> Draft:
        """Note a fact. One that is told too often is counted and not kept."""
        draft = Draft(name, place.without_frame(), numbers)
        key = (name, place.file, place.line)
        self._seen[key] += 1
        if self._seen[key] <= MAX_ALIKE:
            self._drafts.append(draft)
        return draft

    def has_enough(self, name: str, place: Place) -> bool:
        """Whether one more fact of that name on that line would only be counted; it is counted then."""
        key = (name, place.file, place.line)
        if self._seen[key] < MAX_ALIKE:
            return False
        self._seen[key] += 1
        return True

    def count(self, name: str) -> int:
        """How many facts of a name were told."""
        return sum(times for (told, _, _), times in self._seen.items() if told == name)

    def facts(self) -> tuple[Fact, ...]:
        """All facts; ``numbers["times"]`` tells how often the same was seen on that line."""
        return tuple(
            Fact(
                draft.name,
                draft.place.line,
                draft.place.file,
                {**draft.numbers, "times": str(self._seen[draft.name, draft.place.file, draft.place.line])},
            )
            for draft in self._drafts
        )


def short(value: Tensor | None) -> str:
    """The values of a tensor in a few characters."""
    if value is None:
        return "None"
    flat = value.detach().reshape(-1)[:MAX_SHOWN].tolist()
    numbers = [f"{item:.6g}" if isinstance(item, float) else str(item) for item in flat]
    if value.numel() == 1:
        return numbers[0]
    return f"[{', '.join(numbers)}{', ...' if value.numel() > MAX_SHOWN else ''}]"


def shape(value: Tensor) -> str:
    """The shape of a tensor as Python writes a tuple."""
    return str(tuple(value.shape))
