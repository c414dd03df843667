"""The words of pages in each language, in one place.

English words of tasks stand where these are defined; ``en/labels.toml`` (what stands on every page) and
``en/messages.toml`` (what is said of a student's work) hold the rest, by section and key. Another language has the
same files, and ``tasks.toml`` (by topic and task: title, summary, hints). Every entry has the placeholders of its
English counterpart.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from graders.curriculum import TOPIC_NAMES, find, title

#: of each language its tag in HTML and its own name
LANGUAGES: Mapping[str, tuple[str, str]] = {"en": ("en", "English"), "zh": ("zh-CN", "中文")}
ENGLISH = "en"


def languages(choice: str) -> tuple[str, ...]:
    """The languages of ``en``, ``zh`` or ``both``. Raises ``ValueError`` for another choice."""
    if choice == "both":
        return tuple(LANGUAGES)
    if choice not in LANGUAGES:
        raise ValueError(f"there is no language {choice!r}: take one of {', '.join(LANGUAGES)} or both")
    return (choice,)


@cache
def table(language: str, name: str) -> Mapping[str, str]:
    """The texts of a file of a language by ``section.key``."""
    return dict(_flat(_read(language, name), ""))


def labels(language: str) -> Mapping[str, str]:
    """The labels of pages."""
    return table(language, "labels.toml")


def label(language: str, key: str, **values: object) -> str:
    """A label with its placeholders filled. Raises ``KeyError`` where there is none."""
    return labels(language)[key].format_map(values)


def check_name(language: str, name: str) -> str:
    """The name of a check; one that is not translated stays as it is."""
    return name if language == ENGLISH else labels(language).get(f"checks.{name}", name)


def topic_title(language: str, name: str) -> str:
    """The title of a topic; of one that this version does not have, its name."""
    if name not in TOPIC_NAMES:
        return name
    return title(name) if language == ENGLISH else str(tasks(language)[name]["title"])


def task_summary(language: str, full_name: str) -> str:
    """What a task asks for, in a few words."""
    return find(full_name)[1].summary if language == ENGLISH else str(_task(language, full_name)["summary"])


def hints(language: str, full_name: str) -> tuple[str, ...]:
    """The hints of a task, one step at a time."""
    return find(full_name)[1].hints if language == ENGLISH else tuple(_task(language, full_name)["hints"])


@cache
def tasks(language: str) -> Mapping[str, Any]:
    """The translated words of all topics: ``title``, and by task ``summary`` and ``hints``."""
    return _read(language, "tasks.toml")


def _task(language: str, full_name: str) -> Mapping[str, Any]:
    topic_name, _, task_name = full_name.partition(".")
    found: Mapping[str, Any] = tasks(language)[topic_name][task_name]
    return found


def _read(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(language, name).read_text(encoding="utf-8"))


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
