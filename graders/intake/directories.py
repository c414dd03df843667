"""Directories on disk. No link is followed, and nothing but ordinary files is opened."""

from __future__ import annotations

import os
import stat
from functools import partial
from pathlib import Path
from typing import IO

from graders.intake.files import Folder, HandedFile, RefusedError, told
from graders.language.messages import say

# O_NONBLOCK: opening a named pipe that was put in the file's place must not wait. Windows has neither.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def scan(directory: Path) -> Folder:
    """What is right in a directory. Raises :class:`RefusedError` where it cannot be read."""
    folder = Folder(place=directory)
    try:
        with os.scandir(directory) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                _put(folder, entry)
    except OSError as error:
        raise RefusedError(say("intake.unreadable", file=told(directory.name), reason=error.strerror)) from None
    return folder


def handed_file(path: Path) -> HandedFile:
    """A file on disk. Raises :class:`RefusedError` where it cannot be read."""
    try:
        return HandedFile((path.name,), path.stat().st_size, partial(_open, path), location=path)
    except OSError as error:
        raise RefusedError(say("intake.unreadable", file=told(path.name), reason=error.strerror)) from None


def _put(folder: Folder, entry: os.DirEntry[str]) -> None:
    path = Path(entry.path)
    if entry.is_symlink():
        folder.oddities[entry.name] = say("intake.link", file=told(entry.name))
    elif entry.is_dir(follow_symlinks=False):
        folder.folders[entry.name] = partial(scan, path)
    elif entry.is_file(follow_symlinks=False):
        size = entry.stat(follow_symlinks=False).st_size
        folder.files.append(HandedFile((entry.name,), size, partial(_open, path), location=path))
    else:
        folder.oddities[entry.name] = say("intake.no_ordinary_file", file=told(entry.name))


def _open(path: Path) -> IO[bytes]:
    descriptor = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise RefusedError(say("intake.no_ordinary_file", file=told(path.name)))
    return os.fdopen(descriptor, "rb")
