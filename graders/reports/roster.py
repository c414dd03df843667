"""Which row of a platform's sheet belongs to which submission, and what to tell of those that have none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graders.reports.feedback import lines
from graders.results import SubmissionResult


@dataclass(frozen=True)
class Entry:
    """What a sheet needs of one result."""

    submission: str
    score: float
    max_score: float
    feedback: tuple[str, ...]

    def points(self, maximum: float | None) -> float:
        """The points on a scale that ends at ``maximum`` (``None`` or 0: our own)."""
        if not maximum or not self.max_score:
            return self.score
        return self.score * maximum / self.max_score


@dataclass
class Matching:
    """Row → entry; and who has no row, who shares one, and who could not be graded."""

    entries: dict[int, Entry] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    ungraded: list[str] = field(default_factory=list)

    def sentences(self, sheet: str) -> list[str]:
        """What the user must know, one sentence for each kind."""
        told = []
        if self.unmatched:
            told.append(f"not in {sheet}, so without a grade there: {_names(self.unmatched)}")
        if self.shared:
            told.append(f"several submissions for one row of {sheet}, so left alone there: {_names(self.shared)}")
        if self.ungraded:
            told.append(f"not graded, so left alone in {sheet}: {_names(self.ungraded)}")
        return told


class Roster:
    """The people of a sheet, found by what identifies them, the surest first.

    Args:
        kinds: for each kind of identifier (number, login, name ...) the pairs of a value and its row.
    """

    def __init__(self, kinds: Sequence[Iterable[tuple[str, int]]]) -> None:
        self._kinds: list[dict[str, int | None]] = []
        for pairs in kinds:
            rows: dict[str, int | None] = {}
            for value, row in pairs:
                key = same(value)
                if key:
                    rows[key] = row if rows.get(key, row) == row else None  # two people of one name: neither
            self._kinds.append(rows)

    def find(self, wanted: Sequence[Sequence[str]]) -> int | None:
        """The row of a person.

        Args:
            wanted: for each kind of identifier what is known of the person.
        """
        for rows, values in zip(self._kinds, wanted, strict=True):
            found = {rows[same(value)] for value in values if same(value) in rows}
            if found:
                return found.pop() if len(found) == 1 else None
        return None


def match(results: Iterable[SubmissionResult], roster: Roster, platform: str) -> Matching:
    """Find the rows of all results; they are taken one at a time, and only what a sheet needs is kept.

    Args:
        results: the class.
        roster: three kinds: the platform's number, login or address, name.
        platform: whose numbers the roster holds; another platform's are not looked for.
    """
    matching = Matching()
    shared: set[int] = set()
    for result in results:
        if result.problem:
            matching.ungraded.append(result.submission)
            continue
        entry = Entry(result.submission, result.score, result.max_score, tuple(lines(result)))
        rows = [roster.find(known) for known in _people(result, platform)]
        for row in rows:
            if row is None:
                continue
            if row in matching.entries and matching.entries[row].submission != result.submission:
                shared.add(row)
                matching.shared.append(result.submission)
            else:
                matching.entries[row] = entry
        if None in rows:
            matching.unmatched.append(result.submission)
    for row in shared:
        matching.shared.append(matching.entries.pop(row).submission)
    return matching


def _people(result: SubmissionResult, platform: str) -> list[tuple[list[str], list[str], list[str]]]:
    """What is known of each who handed in: number, logins, names. A directory's name counts where nothing else is."""
    who = result.identity
    number = [who.student_id] if who.platform == platform else []
    logins, names = [who.login, who.email], [who.full_name]
    if not any((*number, *logins, *names)):
        logins, names = [result.submission], [result.submission]
    others = [member for member in who.members if member not in (*logins, *names)]
    return [(number, logins, names), *(([], [member], [member]) for member in others)]


def same(text: str) -> str:
    """The form in which identifiers are compared: Unicode composed, spaces single."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _names(submissions: list[str]) -> str:
    return f"{len(submissions)} ({', '.join(sorted(set(submissions)))})"
