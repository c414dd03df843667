"""Writing files whole or not at all, under names that are safe on every file system."""

from __future__ import annotations

import os
import re
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
MAX_BYTES = 150


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` (UTF-8) so that a reader sees the old file or the new one, never a part."""
    with whole_file(path) as file:
        file.write(text)


@contextmanager
def whole_file(path: Path, errors: str = "strict") -> Iterator[IO[str]]:
    """A file (UTF-8) to write piece by piece. It takes the place of the old one when all is written, or not at all.

    Args:
        path: where; its directory is made.
        errors: what becomes of text that UTF-8 cannot hold, such as the undecodable bytes of a file name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors=errors, newline="") as file:
            yield file
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def safe_name(name: str) -> str:
    """A file name for a submission: the name itself where it is safe, else cleaned and made unique by a checksum."""
    cleaned = _UNSAFE.sub("_", name).strip(" .") or "_"
    if _RESERVED.match(cleaned.split(".")[0]):
        cleaned = f"_{cleaned}"
    short = cleaned.encode("utf-8", "replace")[:MAX_BYTES].decode("utf-8", "ignore")
    if short == name:
        return name
    return f"{short}-{zlib.crc32(name.encode('utf-8', 'surrogatepass')):08x}"
