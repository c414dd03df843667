"""Names of submissions: no two of them share a file, on any file system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from graders.reports.files import safe_name


def unique_names(names: Sequence[str]) -> list[str]:
    """The names in the same order, changed where two would give one file: ``alice`` and ``Alice`` on macOS, say."""
    taken: set[str] = set()
    found = []
    for name in map(_writable, names):
        candidate, number = name, 1
        while (key := file_key(candidate)) in taken:
            number += 1
            candidate = f"{name} ({number})"
        taken.add(key)
        found.append(candidate)
    return found


def file_key(name: str) -> str:
    """What a file system that ignores case and forms of accents makes of a submission's file name."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", safe_name(name)).casefold())


def _writable(name: str) -> str:
    """The name in one form of accents, without halves of characters: those cannot be written as UTF-8."""
    return unicodedata.normalize("NFC", re.sub("[\\ud800-\\udfff]", "�", name))
