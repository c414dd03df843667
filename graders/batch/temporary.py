"""The directory for this process's temporary files: gone when the process ends, or, where it was killed, when the next
one starts.

A lock in it is held as long as its process lives, so that the directory of a run that is still at work is left alone.
"""

from __future__ import annotations

import multiprocessing.util
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX, _LOCK, _FILES = "graders-", "lock", "files"
#: multiprocessing removes what it made at priority -100
_LAST = -200
#: how often a directory may be lost to another process that clears up at the very moment in which it is made
_ATTEMPTS = 10
#: seconds after which a directory without a lock is no longer just being made
_HOUR = 3600.0
#: bytes; a path to a socket has 108 at most, of which multiprocessing needs some
_LONGEST_FOR_SOCKETS = 60


@contextmanager
def temporary_directory() -> Iterator[Path]:
    """An empty directory, removed in the end. Raises ``OSError`` where none can be made."""
    parent = tempfile.gettempdir()
    if not _own_directory(parent).is_dir():  # somebody tidied up in a long life
        _own_directory.cache_clear()
    with tempfile.TemporaryDirectory(dir=_own_directory(parent)) as place:
        yield Path(place)


def place_sockets() -> None:
    """Have multiprocessing put its sockets into a directory of ours: its own would stay behind where it is killed."""
    if sys.platform != "linux":  # elsewhere it uses none
        return
    usual = tempfile.tempdir
    parent = tempfile.gettempdir()
    place = _own_directory(parent if len(os.fsencode(parent)) <= _LONGEST_FOR_SOCKETS else "/tmp")
    tempfile.tempdir = str(place)
    try:
        multiprocessing.util.get_temp_dir()  # made once for the whole process
    finally:
        tempfile.tempdir = usual


@cache
def _own_directory(parent: str) -> Path:
    """The directory of this process below ``parent``; what killed processes left there is removed."""
    _remove_abandoned(Path(parent))
    place, lock = _claimed(parent)
    multiprocessing.util.Finalize(None, _remove, (place, lock), exitpriority=_LAST)
    (place / _FILES).mkdir()
    return place / _FILES


def _claimed(parent: str) -> tuple[Path, FileLock]:
    """A new directory and its lock, which is held."""
    for _ in range(_ATTEMPTS):
        place = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
        lock = FileLock(place / _LOCK, thread_local=False)
        with suppress(Timeout, FileNotFoundError):
            lock.acquire(timeout=0)
            if (place / _LOCK).exists():
                return place, lock
    raise OSError(f"no directory can be made in {parent}")


def _remove_abandoned(parent: Path) -> None:
    """Remove the directories of this user whose processes were killed."""
    for place in parent.glob(f"{_PREFIX}*"):
        lock = FileLock(place / _LOCK, thread_local=False)
        with suppress(OSError):  # a lock that is held is a TimeoutError
            if _ours(place) and not (place / _LOCK).exists() and time.time() - place.stat().st_mtime > _HOUR:
                place.rmdir()  # killed before it had its lock; raises where something is in it
            elif _ours(place) and (place / _LOCK).is_file():
                lock.acquire(timeout=0)
                _remove(place, lock)


def _ours(place: Path) -> bool:
    """Whether this is a directory of this user, and not a link to one."""
    details = place.lstat()
    return stat.S_ISDIR(details.st_mode) and (not hasattr(os, "getuid") or details.st_uid == os.getuid())


def _remove(place: Path, lock: FileLock) -> None:
    """Remove a directory whose lock is held: the lock last, so that nothing is left that no later run would remove."""
    shutil.rmtree(place / _FILES, ignore_errors=True)
    lock.release()
    shutil.rmtree(place, ignore_errors=True)
