"""How the answer to a prediction is written, and answers that can be recognised but not read."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from graders.values import SequenceValue, Value

#: a plain answer
Answer = bool | int | float | str | list[bool | int | float] | None


@dataclass(frozen=True)
class Form:
    """How an answer is written. Nothing here depends on the right answer.

    Args:
        text: in words that fit every answer one might give, right or wrong.
        words: the strings that may be an answer.
        length: so many plain numbers in a list may be one (0: no list).
        single: a plain number or ``None`` may be one.
    """

    text: str
    words: tuple[str, ...] = ()
    length: int = 0
    single: bool = False

    def fits(self, value: Value) -> bool:
        """Whether a value is written so."""
        if isinstance(value, SequenceValue):
            return self.length == len(value.items) > 0 and all(_is_single(item) for item in value.items)
        return value in self.words if isinstance(value, str) else self.single and _is_single(value)


def _is_single(value: Value) -> bool:
    return value is None or isinstance(value, bool | int | float)


@dataclass(frozen=True)
class Sealed:
    """A right or wrong answer as a student kit holds it: it is compared by a hash, so that no glance gives it away.

    That is no protection against trying all answers; to try them, a student can as well run the checks.
    """

    salt: str
    digest: str

    def equals(self, value: Value) -> bool:
        """Whether a value is this answer."""
        return sealed(value, self.salt) == self


def sealed(answer: Answer | Value, salt: str) -> Sealed:
    """The seal of an answer. Numbers and truth values count by their value alone, to nine digits."""
    return Sealed(salt, hashlib.sha256(f"{salt} {_written(answer)}".encode("utf-8", "replace")).hexdigest())


def _written(answer: object) -> str:
    match answer:
        case SequenceValue(_, items):
            return _written(list(items))
        case list():
            return f"[{', '.join(map(_written, answer))}]"
        case bool() | int() | float():
            try:
                return f"{float(answer):.9g}"
            except OverflowError:
                return str(answer)
        case _:
            return repr(answer) if answer is None or isinstance(answer, str) else f"a {type(answer).__name__}"


def foretold(returned: Value, answer: object) -> bool:
    """Whether what a student returned is the answer."""
    match answer:
        case Sealed():
            return answer.equals(returned)
        case list():
            if not isinstance(returned, SequenceValue) or len(returned.items) != len(answer):
                return False
            return all(foretold(item, right) for item, right in zip(returned.items, answer, strict=True))
        case bool() | int() | float():
            if not isinstance(returned, bool | int | float):
                return False
            return returned == answer or (isinstance(returned, float) and math.isclose(returned, answer))
        case _:
            return type(returned) is type(answer) and returned == answer
