"""Which topic a file belongs to by its name, whatever browsers, systems and students made of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from graders.curriculum import TOPIC_NAMES

_ENDING = re.compile(r"(?P<stem>.+?)\.(?P<kind>py|ipynb)(\.txt|\.json)?", re.IGNORECASE | re.DOTALL)
# "forward_graphs (1)" of a browser, "forward_graphs-2" of Canvas, "forward_graphs - Copy (2)" of Windows.
_COPY = re.compile(
    r"(?P<stem>.+?)(\s*\((?P<a>\d{1,3})\)|\s*[-_](?P<b>\d{1,3})|[\s_-]*copy(\s?(?P<c>\d{1,3}))?)", re.DOTALL
)
_TEST = re.compile(r"^tests?[_\W]|[_\W]tests?$")
_SQUEEZED = {name.replace("_", ""): name for name in TOPIC_NAMES}


@dataclass(frozen=True)
class TopicName:
    """What the name of a file says.

    Args:
        topic: the topic.
        copy: the number that marks a later copy (0: none).
        distance: 0 the name itself, 1 the name in other letters or as a copy, 2 a longer name that holds it.
    """

    topic: str
    copy: int
    distance: int


def kind(name: str) -> Literal["py", "ipynb", ""]:
    """Whether a file is Python, a notebook, or neither, by its name."""
    found = _ENDING.fullmatch(name)
    ending = found["kind"].lower() if found else ""
    return "py" if ending == "py" else "ipynb" if ending == "ipynb" else ""


def topic_name(name: str) -> TopicName | None:
    """The topic that a file is named for, or ``None``."""
    found = _ENDING.fullmatch(name)
    if found is None:
        return None
    if (topic := found["stem"]) in TOPIC_NAMES:
        return TopicName(topic, 0, 0 if name.endswith((f"{topic}.py", f"{topic}.ipynb")) else 1)
    stem = unicodedata.normalize("NFKC", found["stem"]).casefold().strip()
    copy = 0
    while marked := _COPY.fullmatch(stem):
        stem = marked["stem"]
        copy += int(marked["a"] or marked["b"] or marked["c"] or 0)
    squeezed = re.sub(r"[\W_]", "", stem)
    if squeezed in _SQUEEZED:
        return TopicName(_SQUEEZED[squeezed], copy, 1)
    held = [topic for letters, topic in _SQUEEZED.items() if letters in squeezed]
    if len(held) == 1 and not _TEST.search(stem):
        return TopicName(held[0], copy, 2)
    return None
