"""Archives and notebooks made in a test, as each platform and each attacker makes them."""

from __future__ import annotations

import io
import json
import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from graders.intake import Intake, Submission, read

FORWARD = "forward_graphs.py"
CODE = "def leaf(values):\n    return values\n"
Content = str | bytes


def data(content: Content) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def tree(place: Path, files: Mapping[str, Content]) -> Path:
    """Files below a directory, by relative path."""
    place.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data(content))
    return place


def zip_bytes(files: Mapping[str, Content] | Iterable[tuple[str | zipfile.ZipInfo, Content]]) -> bytes:
    """A zip; names and their order as given, so that a hostile one is possible."""
    pairs = files.items() if isinstance(files, Mapping) else files
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in pairs:
            archive.writestr(name, data(content))
    return stream.getvalue()


def zip_file(path: Path, files: Mapping[str, Content] | Iterable[tuple[str | zipfile.ZipInfo, Content]]) -> Path:
    path.write_bytes(zip_bytes(files))
    return path


def tar_bytes(members: Iterable[tuple[tarfile.TarInfo, bytes]], mode: str = "w:gz") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for member, content in members:
            member.size = len(content) if member.isreg() else 0
            archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def member(name: str, kind: int = stat.S_IFREG, permissions: int = 0o644) -> zipfile.ZipInfo:
    """A member of a zip made on Unix, which may be a link or a device."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (kind | permissions) << 16
    return info


def raw_names(archive: bytes, names: Mapping[str, bytes]) -> bytes:
    """The archive with other bytes of the same length for some ASCII names, and without the flag for UTF-8."""
    for name, raw in names.items():
        assert len(name) == len(raw) and archive.count(name.encode()) == 2
        archive = archive.replace(name.encode(), raw)
    return archive


def encrypted(archive: bytes) -> bytes:
    """The archive with every member marked as locked by a password."""
    changed = bytearray(archive)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = changed.find(signature)
        while position >= 0:
            flags = struct.unpack_from("<H", changed, position + offset)[0]
            struct.pack_into("<H", changed, position + offset, flags | 1)
            position = changed.find(signature, position + 4)
    return bytes(changed)


def notebook(*cells: str, kinds: str = "", version: int = 4) -> str:
    """A notebook; ``kinds`` has a letter for each cell, ``m`` for text and anything else for code."""
    made = []
    for number, source in enumerate(cells):
        kind = "markdown" if kinds[number : number + 1] == "m" else "code"
        key = "source" if version == 4 or kind == "markdown" else "input"
        made.append({"cell_type": kind, key: source.splitlines(keepends=True), "metadata": {}, "outputs": []})
    body = {"cells": made} if version == 4 else {"worksheets": [{"cells": made}]}
    return json.dumps({**body, "nbformat": version, "nbformat_minor": 0, "metadata": {}})


class Taken:
    """What intake made of a source.

    Args:
        source: what was handed in.
        workspace: where it was unpacked.
    """

    def __init__(self, source: Path, workspace: Path) -> None:
        workspace.mkdir(exist_ok=True)
        self.intake: Intake = read(source, workspace)
        self.workspace = workspace

    def __getitem__(self, name: str) -> Submission:
        return next(one for one in self.intake.submissions if one.name == name)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.intake.submissions]

    @property
    def only(self) -> Submission:
        (one,) = self.intake.submissions
        return one

    def text(self, name: str, file: str = FORWARD) -> str:
        return (self[name].directory / file).read_text(encoding="utf-8")

    def files(self, name: str) -> list[str]:
        directory = self[name].directory
        return sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file())
