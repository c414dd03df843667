"""Which of a submission's files serve as which topic, by one convention.

Of two files for one topic, in this order: the one that was worked on (not the stub as it was handed out), the one in
``exercises/``, the latest upload, the latest copy (``forward_graphs-2.py``, ``forward_graphs (2).py``), a ``.py``
before a notebook, the one whose name fits best, the one nearest to the top.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import graders
from graders.intake.files import HELPERS, SOURCE_BYTES, HandedFile, RefusedError
from graders.intake.topic_names import TopicName, kind, topic_name
from graders.language.messages import Message, listed, say

_EXERCISES = "exercises"
_PATH_BYTES = 200
#: folders of this project that hold files of the same names: those are not the student's answers
OURS = frozenset({"solutions", "graders", "tests", "examples", "build"})
_REASONS = ("stub", "exercises", "upload", "copy", "python", "fits", "top", "first")


@dataclass(frozen=True)
class Candidate:
    """A file that may serve as a topic."""

    file: HandedFile
    name: TopicName


@dataclass(frozen=True)
class Choice:
    """The files that serve as topics, the student's other Python files beside them, and remarks."""

    topics: dict[str, HandedFile]
    others: list[HandedFile]
    notes: list[Message]


def choose_files(files: Iterable[HandedFile]) -> Choice:
    """One file for each topic that a file is named for."""
    code = [file for file in files if kind(file.name)]
    candidates = [Candidate(file, name) for file in code if (name := topic_name(file.name))]
    if any(_folders(file) & {_EXERCISES, "graders"} for file in code):
        ours = {id(item.file) for item in candidates if _is_ours(item.file)}
        candidates = [item for item in candidates if id(item.file) not in ours]
        code = [file for file in code if not _is_ours(file)]
    choice = Choice({}, [], [])
    used: set[int] = set()
    renamed: list[str] = []
    for topic in dict.fromkeys(item.name.topic for item in candidates):
        rivals = [item for item in candidates if item.name.topic == topic]
        named = [item for item in rivals if item.name.distance < 2] or rivals
        best, *rest = ranked(topic, named)
        choice.topics[topic] = best.file
        used.update(id(item.file) for item in named)
        choice.notes.extend(_reason(best, other, topic) for other in rest)
        if best.file.name != f"{topic}.py" and kind(best.file.name) == "py":
            renamed.append(say("choice.as", file=best.file.told, name=f"{topic}.py"))
    if renamed:
        choice.notes.append(say("choice.renamed", files=listed(renamed)))
    choice.others.extend(file for file in code if id(file) not in used)
    return choice


def ranked(topic: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates for a topic, the one that counts first."""
    if len(candidates) == 1:
        return candidates
    return sorted(candidates, key=lambda item: _rank(topic, item))


def helpers(choice: Choice) -> tuple[dict[tuple[str, ...], HandedFile], list[Message]]:
    """The student's own modules beside the chosen files, by the path at which these import them; and remarks."""
    roots = list(dict.fromkeys(file.path[:-1] for file in choice.topics.values()))
    found: dict[tuple[str, ...], HandedFile] = {}
    left: list[Message] = []
    for root in roots:
        for file in choice.others:
            path = file.path[len(root) :]
            if file.path[: len(root)] != root or kind(file.name) != "py" or _is_ours(file):
                continue
            target = (*path[:-1], unicodedata.normalize("NFKC", path[-1].removesuffix(".py")) + ".py")
            if target != ("__init__.py",) and _can_be_imported(target):
                found.setdefault(target, file)
    if len(found) > HELPERS:
        left.append(say("intake.more_helpers", count=len(found), limit=HELPERS))
    return dict(list(found.items())[:HELPERS]), left


def _can_be_imported(path: tuple[str, ...]) -> bool:
    names = (*path[:-1], path[-1].removesuffix(".py"))
    return all(name.isidentifier() for name in names) and len("/".join(path).encode()) <= _PATH_BYTES


def _rank(topic: str, item: Candidate) -> tuple[object, ...]:
    """Smaller counts more; in the order of ``_REASONS``."""
    file = item.file
    return (
        is_stub(topic, file),
        _EXERCISES not in _folders(file),
        -file.upload,
        -item.name.copy,
        kind(file.name) != "py",
        item.name.distance,
        len(file.path),
        file.path,
    )


def _reason(best: Candidate, other: Candidate, topic: str) -> Message:
    pairs = zip(_rank(topic, best), _rank(topic, other), _REASONS, strict=True)
    reason = next((reason for first, second, reason in pairs if first != second), _REASONS[-1])
    why = say(f"choice.{reason}")
    return say("choice.chosen", topic=topic, file=best.file.told, other=other.file.told, reason=why)


def is_stub(topic: str, file: HandedFile) -> bool:
    """Whether a file is what students are handed out."""
    stub = _stub(topic)
    try:
        return bool(stub) and b"".join(file.read(SOURCE_BYTES).split()) == stub
    except RefusedError:
        return False


@cache
def _stub(topic: str) -> bytes:
    file = Path(graders.__file__).parents[1] / _EXERCISES / f"{topic}.py"
    return b"".join(file.read_bytes().split()) if file.is_file() else b""


def _folders(file: HandedFile) -> frozenset[str]:
    return frozenset(part.casefold() for part in file.path[:-1])


def _is_ours(file: HandedFile) -> bool:
    return bool(_folders(file) & OURS) and _EXERCISES not in _folders(file)
