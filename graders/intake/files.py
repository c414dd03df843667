"""What was handed in, before anything is done with it: folders of files that are read only up to a limit."""

from __future__ import annotations

import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from graders.language.messages import Message, say
from graders.reports.text import printable

#: bytes of one Python file, of one notebook, and of everything that is taken of one submission
SOURCE_BYTES, NOTEBOOK_BYTES, TAKEN_BYTES = 1 << 20, 32 << 20, 20 << 20
#: helper files that are taken of one submission, files that are looked at to find them, and folders in folders
HELPERS, FILES_SEEN, DEPTH = 200, 50_000, 20

#: what the readers of the standard library raise for an archive that is damaged or made to hurt
DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    IndexError,
    KeyError,
    MemoryError,
)

_NOTES = 12
_IGNORED_FILES = frozenset({"thumbs.db", "desktop.ini"})
_IGNORED_FOLDERS = frozenset({"__macosx", "__pycache__", "venv", "env", "site-packages", "node_modules"})


class RefusedError(Exception):
    """A file, folder or archive that is not taken; the message says why, in one sentence."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class HandedFile:
    """A file that was handed in.

    Args:
        path: its folders and its name, below the submission.
        size: its bytes, as the file system or the archive says; an archive may lie.
        open: gives a stream of its bytes. Raises :class:`RefusedError` or ``OSError``.
        upload: what was uploaded later has the greater number (0: not known).
        location: where it is on disk (``None``: inside an archive).
    """

    path: tuple[str, ...]
    size: int
    open: Callable[[], IO[bytes]]
    upload: int = 0
    location: Path | None = None

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path[-1]

    @property
    def told(self) -> str:
        """The path as it is told to people."""
        return told("/".join(self.path))

    def read(self, limit: int) -> bytes:
        """All bytes. Raises :class:`RefusedError` where there are more than ``limit``, or they cannot be read."""
        data = b""
        if self.size <= limit:
            try:
                with self.open() as stream:
                    data = stream.read(limit + 1)
            except OSError as error:
                raise RefusedError(
                    say("intake.unreadable", file=self.told, reason=error.strerror or say("intake.damaged"))
                ) from None
            except DAMAGE:
                raise RefusedError(say("intake.damaged_in_archive", file=self.told)) from None
        if self.size > limit or len(data) > limit:
            raise RefusedError(say("intake.too_large", file=self.told, size=limit >> 20))
        return data


@dataclass
class Folder:
    """A directory, or what an archive holds.

    Args:
        files: the files right in it.
        folders: its folders by name, each opened when it is asked for; that may raise :class:`RefusedError`.
        oddities: what else is in it and is never taken, by name, with one sentence each.
        place: where it is on disk (``None``: inside an archive).
    """

    files: list[HandedFile] = field(default_factory=list)
    folders: dict[str, Callable[[], Folder]] = field(default_factory=dict)
    oddities: dict[str, Message] = field(default_factory=dict)
    place: Path | None = None

    def itself(self) -> Folder:
        """The folder, for one that is open already."""
        return self


@dataclass(frozen=True)
class Contents:
    """All files below a folder, and one sentence for each thing that is not taken."""

    files: list[HandedFile]
    refusals: list[Message]


def contents(folder: Folder, above: tuple[str, ...] = ()) -> Contents:
    """All files below a folder, without what tools and systems leave there.

    Args:
        folder: where to begin.
        above: put in front of every path.
    """
    found = Contents([], [])
    _gather(folder, above, found, DEPTH)
    return found


def _gather(folder: Folder, above: tuple[str, ...], found: Contents, depth: int) -> None:
    found.refusals.extend(folder.oddities.values())
    found.files.extend(replace(file, path=(*above, file.name)) for file in folder.files if not is_ignored(file.name))
    for name, open_folder in folder.folders.items():
        if is_ignored_folder(name):
            continue
        if not depth or len(found.files) > FILES_SEEN:
            found.refusals.append(say("intake.too_deep", file=told("/".join((*above, name)))))
            return
        try:
            _gather(open_folder(), (*above, name), found, depth - 1)
        except RefusedError as refusal:
            found.refusals.append(refusal.message)


def is_ignored(name: str) -> bool:
    """Whether a file is one that no student wrote."""
    return name.startswith(".") or name.casefold() in _IGNORED_FILES


def is_ignored_folder(name: str) -> bool:
    """Whether a folder holds nothing that a student wrote."""
    return name.startswith(".") or name.casefold() in _IGNORED_FOLDERS


def told(name: str) -> str:
    """A name that a student chose, as it stands in a sentence."""
    return printable(name.replace("\n", " "), 80)


def shortened(sentences: Iterable[str]) -> tuple[str, ...]:
    """Each sentence once, and of a great many only the first."""
    different = list(dict.fromkeys(sentences))
    if len(different) <= _NOTES:
        return tuple(different)
    return (*different[:_NOTES], say("intake.more_notes", count=len(different) - _NOTES))
