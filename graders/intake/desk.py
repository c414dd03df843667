"""What is known of one submission while its files are chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

from graders.intake.files import SOURCE_BYTES, TAKEN_BYTES, HandedFile, RefusedError
from graders.language.messages import Message, say


@dataclass
class Desk:
    """The modules that were taken, by path, and what is to be told.

    Args:
        notes: what is odd, in sentences.
        refusals: what was not taken and why, in sentences.
        modules: the bytes of each file.
        taken: how many bytes these are together.
    """

    notes: list[Message] = field(default_factory=list)
    refusals: list[Message] = field(default_factory=list)
    modules: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    taken: int = 0

    def put(self, path: tuple[str, ...], data: bytes) -> None:
        """Keep a file. Raises :class:`RefusedError` where there is too much already."""
        self.taken += len(data)
        if self.taken > TAKEN_BYTES:
            raise RefusedError(say("intake.too_much", size=TAKEN_BYTES >> 20))
        self.modules[path] = data

    def take(self, path: tuple[str, ...], file: HandedFile) -> None:
        """Read a file and keep it, or note why not."""
        try:
            self.put(path, file.read(SOURCE_BYTES))
        except RefusedError as refusal:
            self.refusals.append(refusal.message)
