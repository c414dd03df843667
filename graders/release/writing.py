"""Writing a kit as a directory or as a zip archive."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

#: archives of the same kit are the same to the byte
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class OccupiedError(Exception):
    """There is something already where the kit is to go."""


def check_free(out: Path) -> None:
    """Raises ``OccupiedError`` unless ``out`` is absent or an empty directory."""
    if is_archive(out) and out.exists():
        raise OccupiedError(f"{out} is there already: name another file, or remove it first.")
    if out.exists() and not out.is_dir():
        raise OccupiedError(f"{out} is a file: name a directory, or a file that ends with .zip.")
    if out.is_dir() and any(out.iterdir()):
        raise OccupiedError(f"{out} is not empty: name a new directory, so that nothing of yours is mixed in.")


def is_archive(out: Path) -> bool:
    """Whether a path asks for a zip archive."""
    return out.suffix.lower() == ".zip"


def write(kit: Mapping[str, str], out: Path) -> None:
    """Write a kit to ``out``. Raises ``OSError`` where that cannot be done."""
    if is_archive(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        _write_archive(kit, out)
        return
    for name, text in kit.items():
        file = out / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _write_archive(kit: Mapping[str, str], out: Path) -> None:
    """All files below one directory with the archive's name."""
    part = out.with_name(f".{out.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in kit.items():
                entry = zipfile.ZipInfo(f"{out.stem}/{name}", _NO_TIME)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
