"""Sentences of the graders: written in English, and able to say the same in another language.

A message is its English text, so that whatever takes text takes it. It also knows the id of its sentence in
``messages.toml``, and the values of the placeholders; these may be messages themselves. What is told of a student's
work is made by :func:`say`, and by nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import reduce
from typing import Any

from graders.language import ENGLISH, table

#: read at once: a confined process may find that it can read no file later
_ENGLISH = table(ENGLISH, "messages.toml")


class Message(str):
    """A sentence, or a part of one.

    Args:
        identifier: where ``messages.toml`` has it, as ``section.key``.
        values: what fills its placeholders.

    Raises:
        KeyError: where there is no such sentence, or a value is missing.
    """

    __slots__ = ("id", "values")

    id: str
    values: Mapping[str, str]

    def __new__(cls, identifier: str, values: Mapping[str, str]) -> Message:
        """Put the English text together."""
        made = super().__new__(cls, _ENGLISH[identifier].format_map(values))
        made.id, made.values = identifier, values
        return made

    def __reduce__(self) -> tuple[type[Message], tuple[str, Mapping[str, str]]]:
        return Message, (self.id, self.values)


def say(identifier: str, /, **values: object) -> Message:
    """The message of that id. Values that are no text are turned into text."""
    return Message(
        identifier, {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
    )


def named(section: str, words: str) -> str:
    """Words that come from elsewhere, as a message where a section has them."""
    return say(f"{section}.{words}") if f"{section}.{words}" in _ENGLISH else words


def together(*parts: str) -> str:
    """Texts put together; a message where one of them is."""
    if not any(isinstance(part, Message) for part in parts):
        return "".join(parts)
    merged = [""]
    for part in filter(None, parts):
        if isinstance(part, Message) or isinstance(merged[-1], Message):
            merged.append(part)
        else:
            merged[-1] += part
    return reduce(lambda first, second: say("text.pair", first=first, second=second), filter(None, merged))


def joined(parts: list[str]) -> str:
    """Texts with commas between them; a message where one of them is."""
    return together(*[text for part in parts for text in (", ", part)][1:])


def either(parts: list[str]) -> str:
    """Words of which one is meant; at least one."""
    return reduce(lambda first, second: say("text.or", first=first, second=second), parts)


def listed(parts: list[str]) -> str:
    """Names and words of a sentence that enumerates them; at least one."""
    return reduce(lambda first, second: say("text.list", first=first, second=second), parts)


def told(language: str, text: str) -> str:
    """A message in a language; any other text as it is."""
    if language == ENGLISH or not isinstance(text, Message):
        return text
    return table(language, "messages.toml")[text.id].format_map(
        {name: told(language, value) for name, value in text.values.items()}
    )


def parts_of(value: object) -> Any:
    """What messages in a value are made of, as JSON holds it; ``None`` where there is none.

    Args:
        value: a text, or a tuple or mapping of texts; anything else has no messages.
    """
    match value:
        case Message():
            return {"id": value.id, "values": {name: parts_of(one) or one for name, one in value.values.items()}}
        case tuple():
            found = [parts_of(one) if isinstance(one, str) else None for one in value]
            return found if any(found) else None
        case Mapping():
            named_parts = {name: made for name, one in value.items() if (made := parts_of(one))}
            return named_parts or None
        case _:
            return None


def with_parts(value: Any, parts: Any) -> Any:
    """The reverse of :func:`parts_of`: a value with its messages.

    A text stays as it is where this version has another sentence for it, or none.
    """
    match value, parts:
        case str(), dict():
            with suppress(KeyError):
                made = _message(parts)
                return made if made == value else value
        case tuple() | list(), list() if len(value) == len(parts):
            return tuple(with_parts(one, part) for one, part in zip(value, parts, strict=True))
        case dict(), dict():
            return {name: with_parts(one, parts.get(name)) for name, one in value.items()}
    return value


def _message(parts: Any) -> Message:
    match parts:
        case {"id": str(identifier), "values": dict(values)}:
            filled = {name: one if isinstance(one, str) else _message(one) for name, one in values.items()}
            return Message(identifier, filled)
    raise KeyError("no message")
