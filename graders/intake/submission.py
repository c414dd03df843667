"""What intake gives: submissions, each a directory of files, and what was odd about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from graders.results import Identity


@dataclass(frozen=True)
class Submission:
    """One submission: what it is called, where its files are, who handed it in.

    ``problem`` says why it cannot be graded; ``notes`` what is odd about it though it can.
    """

    name: str
    directory: Path
    problem: str = ""
    notes: tuple[str, ...] = ()
    identity: Identity = field(default_factory=Identity)


class IntakeError(Exception):
    """There is nothing to grade; the text says why, in one sentence."""
