"""Advice on a right answer that is written in a risky way: from the source alone, and it never costs points."""

from __future__ import annotations

from collections.abc import Iterator

from graders.evidence import source
from graders.misconceptions import applies, catalogue
from graders.results import Finding

#: as many pieces of advice are given for one task
MOST = 2


def advise(full_name: str, text: str) -> tuple[Finding, ...]:
    """What to say of a right answer.

    Args:
        full_name: ``topic.task``.
        text: the student's file.
    """
    return tuple(_found(full_name, text))[:MOST]


def _found(full_name: str, text: str) -> Iterator[Finding]:
    entries = [(entry.id, entry.advice) for entry in catalogue().values() if entry.advice is not None]
    applying = [(identifier, advice) for identifier, advice in entries if applies(advice.tasks, full_name)]
    scope = source.scope(text, full_name.split(".")[1]) if applying else None
    if scope is None:
        return
    for identifier, advice in applying:
        line = min(advice.lines(scope), default=None)
        if line is not None:
            file = f"{full_name.split('.')[0]}.py"
            yield Finding(identifier, "advice", file, line, ("source",), advice.message, advice.hint)
