"""What a check finds wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from graders.language.messages import Message


class Mismatch:
    """A difference in words, with both values as a student reads them."""

    def __init__(self, message: Message, returned: str = "", expected: str = "") -> None:
        self._words: Callable[[], tuple[Message, str, str]] = lambda: (message, returned, expected)

    @classmethod
    def later(cls, words: Callable[[], tuple[Message, str, str]]) -> Mismatch:
        """One whose words are put together only if somebody reads them: many are only asked whether they are there."""
        made = cls.__new__(cls)
        made._words = words
        return made

    @cached_property
    def _told(self) -> tuple[Message, str, str]:
        return self._words()

    @property
    def message(self) -> Message:
        """What differs."""
        return self._told[0]

    @property
    def returned(self) -> str:
        """What came back."""
        return self._told[1]

    @property
    def expected(self) -> str:
        """What should have come back."""
        return self._told[2]
