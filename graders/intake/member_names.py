"""The names of what is in an archive: which characters were meant, and whether they lead out of it."""

from __future__ import annotations

import re

from graders.intake.files import RefusedError, told
from graders.language.messages import say

_UTF8_FLAG = 0x800
_PART_BYTES, _PARTS = 255, 40
_DRIVE = re.compile(r"[A-Za-z]:")


def decoded(name: str, flags: int) -> str:
    """The name of a zip's member in the characters that were meant.

    A zip without the flag for UTF-8 does not say what its names are written in, and ``zipfile`` takes them for code
    page 437. macOS and Linux write UTF-8 all the same, a Chinese Windows writes GBK.

    Args:
        name: as ``zipfile`` decoded it.
        flags: the general purpose flags of the member.
    """
    if flags & _UTF8_FLAG or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _chinese(raw) or name


def parts(name: str, is_windows: bool = True) -> tuple[str, ...]:
    """The folders and the name of a member.

    Args:
        name: as it stands in the archive.
        is_windows: whether a backslash separates folders.

    Raises:
        RefusedError: where the name leads out of the archive or is no name at all.
    """
    path = name.replace("\\", "/") if is_windows else name
    if path.startswith("/") or _DRIVE.match(path) or ".." in path.split("/"):
        raise RefusedError(say("intake.outside", file=told(name)))
    found = tuple(part for part in path.split("/") if part not in ("", "."))
    if not found or any(ord(char) < 32 or char == "\x7f" for char in path):
        raise RefusedError(say("intake.no_name", file=told(name)))
    if len(found) > _PARTS or any(len(part.encode("utf-8", "replace")) > _PART_BYTES for part in found):
        raise RefusedError(say("intake.long_name", file=told(name)))
    return found


def _chinese(raw: bytes) -> str | None:
    """The name in GBK, where at least half of its characters are everyday ones: accents in cp437 decode too."""
    try:
        text = raw.decode("gbk")
    except UnicodeDecodeError:
        return None
    foreign = [char for char in text if not char.isascii()]
    everyday = 0
    for char in foreign:
        try:
            char.encode("gb2312")
        except UnicodeEncodeError:
            continue
        everyday += 1
    return text if everyday * 2 >= len(foreign) else None
