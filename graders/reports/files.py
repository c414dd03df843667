"""Writing files whole or not at all, under names that are safe on every file system."""

from __future__ import annotations

import os
import re
import tempfile
import zlib
from pathlib import Path

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
MAX_BYTES = 150


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` (UTF-8) so that a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
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
