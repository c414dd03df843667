"""Noticing that a student has saved, by looking at the files' times: that works with every editor's way to save."""

from __future__ import annotations

import os
from pathlib import Path

#: seconds between two looks
INTERVAL = 0.04
#: looks at which a change must show itself unaltered before it counts
_SETTLED = 2
#: likewise where a file is gone or empty: many editors save by removing or emptying the old file first
_SETTLED_WITHOUT = 8

Signature = dict[str, tuple[int, int, int]]


class Files:
    """The Python files of a directory, and whether they have changed since the last look that said so."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._known = signature(directory)
        self._candidate, self._seen = self._known, 0

    def changed(self) -> bool:
        """Whether a change has come to rest. To be asked every ``INTERVAL`` seconds; says ``True`` once a change."""
        now = signature(self.directory)
        if now == self._known:
            return False
        self._seen = self._seen + 1 if now == self._candidate else 1
        self._candidate = now
        if self._seen < (_SETTLED_WITHOUT if _has_lost(self._known, now) else _SETTLED):
            return False
        self._known = now
        return True


def signature(directory: Path) -> Signature:
    """Name → time of change, size and number of each Python file; empty for a directory that cannot be read."""
    found: Signature = {}
    try:
        with os.scandir(directory) as entries:
            names = [entry.path for entry in entries if entry.name.endswith(".py")]
    except OSError:
        return found
    for name in names:
        try:
            status = Path(name).stat()
        except OSError:  # gone since it was listed
            continue
        found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _has_lost(before: Signature, now: Signature) -> bool:
    """Whether a file that had something in it is gone or empty."""
    return any(before[name][1] and not now.get(name, (0, 0, 0))[1] for name in before)
