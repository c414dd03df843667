"""What a source is found to hold: a parcel for each submission, not yet opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graders.intake.files import Folder, told
from graders.language.messages import Message
from graders.results import Identity


@dataclass(frozen=True)
class Parcel:
    """One submission before its files are looked at.

    Args:
        name: what the source calls it.
        open: gives its files. Raises :class:`graders.intake.files.RefusedError`.
        identity: who handed it in.
        notes: what is odd about it already.
    """

    name: str
    open: Callable[[], Folder]
    identity: Identity = field(default_factory=Identity)
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """All parcels of a source.

    Args:
        platform: ``canvas``, ``moodle``, ``gradescope`` or nothing.
        description: what was found, without a full stop.
        parcels: the submissions.
        remarks: what is there besides, in sentences.
    """

    platform: str
    description: str
    parcels: Sequence[Parcel]
    remarks: tuple[str, ...] = ()


def number_of(count: int, thing: str) -> str:
    """``1 file``, ``2 files``, with thousands set apart."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def skipped(names: Sequence[str]) -> tuple[str, ...]:
    """The remark on files that belong to no submission."""
    if not names:
        return ()
    listed = ", ".join(told(name) for name in names[:5])
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return (f"Not part of any submission and left alone: {listed}{more}.",)
