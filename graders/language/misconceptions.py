"""What is said of misconceptions, in a language other than that of the catalogue.

``misconceptions.toml`` of a language has, by id, ``title``, ``message``, ``hint`` and where the catalogue has them
``fact_message`` and ``advice``; below ``tasks``, by task, the words that a task has of its own. ``pages_*.toml`` have,
by id and English heading, the texts of a page without its code; paragraphs are apart by an empty line.

Where a translation is missing, or lacks a value that it needs, there is ``None``: English is shown then.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from typing import Any

from graders.language import ENGLISH
from graders.language.messages import told
from graders.results import Finding


def finding_message(language: str, finding: Finding) -> str | None:
    """What a finding says, with the student's own values."""
    if language == ENGLISH:
        return finding.message
    said = _said(language, finding)
    values = {name: told(language, value) for name, value in finding.values.items()}
    try:
        text = str(said["message"]).format_map(values)
    except KeyError:
        return None
    with suppress(KeyError):  # a fact that was not observed here
        text += str(said["fact_message"]).format_map(values)
    return text


def finding_hint(language: str, finding: Finding) -> str | None:
    """The question that a finding ends with."""
    return finding.hint if language == ENGLISH else _said(language, finding).get("hint")


def title(language: str, identifier: str) -> str | None:
    """The title of a page."""
    found = entries(language).get(identifier, {}).get("title")
    return None if found is None else str(found)


def paragraphs(language: str, identifier: str, heading: str) -> list[str] | None:
    """The texts below an English heading of a page."""
    texts = pages(language).get(identifier)
    return None if texts is None else [text for text in texts.get(heading, "").split("\n\n") if text]


def _said(language: str, finding: Finding) -> Mapping[str, str]:
    """The words of one finding: a task's own, those of advice, or those of the entry."""
    entry: Mapping[str, Any] = entries(language).get(finding.id, {})
    if finding.kind == "advice":
        entry = entry.get("advice", {})
    elif finding.variant:
        entry = entry.get("tasks", {}).get(finding.variant, {})
    return entry


@cache
def entries(language: str) -> Mapping[str, Any]:
    """What is said of each id in findings, and its title."""
    return tomllib.loads(_directory(language).joinpath("misconceptions.toml").read_text(encoding="utf-8"))


@cache
def pages(language: str) -> Mapping[str, Mapping[str, str]]:
    """The texts of pages by id and English heading."""
    found: dict[str, Mapping[str, str]] = {}
    for file in _directory(language).iterdir():
        if file.name.startswith("pages_"):
            found |= tomllib.loads(file.read_text(encoding="utf-8"))
    return found


def _directory(language: str) -> Any:
    return files("graders.language").joinpath(language)
