"""Zip and tar archives, read in place: nothing is ever unpacked under a name that the archive chose."""

from __future__ import annotations

import bz2
import gzip
import os
import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from tempfile import TemporaryFile
from typing import IO

from graders.intake import member_names
from graders.intake.archive_folder import ArchiveBuilder, Limits
from graders.intake.files import DAMAGE, Folder, HandedFile, RefusedError
from graders.language.messages import Message, say

ZIP_ENDINGS = (".zip",)
TAR_ENDINGS = (".tar", ".tar.gz", ".tgz", ".tar.bz2")
UNSUPPORTED_ENDINGS = (".7z", ".rar", ".tar.xz", ".xz", ".gz", ".bz2")

_CHUNK = 1 << 16
_END_OF_ZIP = struct.Struct("<4s4H2LH")
_END_OF_LARGE_ZIP, _ITS_LOCATOR = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_LONGEST_COMMENT = 1 << 16


def is_archive(name: str) -> bool:
    """Whether a file is an archive by its name, of a kind that can be read or not."""
    return name.casefold().endswith(ZIP_ENDINGS + TAR_ENDINGS + UNSUPPORTED_ENDINGS)


def open_archive(file: HandedFile, limits: Limits, stack: ExitStack) -> Folder:
    """What an archive holds.

    Args:
        file: the archive.
        limits: how large it may be.
        stack: closes the archive when its files have been read.

    Raises:
        RefusedError: where it cannot be read, or is too large.
    """
    name = file.name.casefold()
    if name.endswith(UNSUPPORTED_ENDINGS) and not name.endswith(TAR_ENDINGS):
        raise RefusedError(say("intake.other_archive", file=file.told))
    if file.size > limits.packed:
        raise RefusedError(say("intake.large_archive", file=file.told, size=limits.packed >> 20))
    try:
        stream = _seekable(file, limits.packed, stack)
        if name.endswith(TAR_ENDINGS):
            return _tar(file, _unpacked(stream, file, limits, stack), limits, stack)
        return _zip(file, stream, limits, stack)
    except RefusedError:
        raise
    except DAMAGE:
        raise RefusedError(_instead(file)) from None


def _instead(file: HandedFile) -> Message:
    """What a file is that does not open as its name says."""
    try:
        with file.open() as stream:
            start = stream.read(6)
    except (RefusedError, *DAMAGE):
        start = b""
    kinds = {b"Rar!": ".rar", b"7z\xbc\xaf": ".7z", b"\x1f\x8b": ".gz", b"%PDF": ".pdf", b"<": ""}
    for magic, ending in kinds.items():
        if start.startswith(magic) and not file.name.casefold().endswith(TAR_ENDINGS):
            kind = say("intake.a_kind", ending=ending) if ending else say("intake.a_web_page")
            return say("intake.disguised", file=file.told, kind=kind)
    return say("intake.no_archive" if start else "intake.empty", file=file.told)


def _seekable(file: HandedFile, limit: int, stack: ExitStack) -> IO[bytes]:
    """The archive as a stream that can be read in any order: one inside another archive is copied first."""
    stream = stack.enter_context(file.open())
    if file.location is not None:
        return stream
    return _copied(stream, limit, say("intake.large_archive", file=file.told, size=limit >> 20), stack)


def _unpacked(stream: IO[bytes], file: HandedFile, limits: Limits, stack: ExitStack) -> IO[bytes]:
    """The tar inside of a compressed one."""
    start = stream.read(3)
    stream.seek(0)
    too_large = say("intake.large_inside", file=file.told, size=limits.unpacked >> 20)
    if start[:2] == b"\x1f\x8b":
        return _copied(stack.enter_context(gzip.GzipFile(fileobj=stream)), limits.unpacked, too_large, stack)
    if start == b"BZh":
        return _copied(stack.enter_context(bz2.BZ2File(stream)), limits.unpacked, too_large, stack)
    return stream


def _copied(
    stream: IO[bytes] | gzip.GzipFile | bz2.BZ2File, limit: int, too_large: Message, stack: ExitStack
) -> IO[bytes]:
    copy: IO[bytes] = stack.enter_context(TemporaryFile())  # noqa: SIM115  (the stack closes it)
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise RefusedError(too_large)
        copy.write(chunk)
    copy.seek(0)
    return copy


def _zip(file: HandedFile, stream: IO[bytes], limits: Limits, stack: ExitStack) -> Folder:
    if _table_size(stream) > limits.table:
        raise RefusedError(say("intake.many_entries", file=file.told))
    archive = stack.enter_context(zipfile.ZipFile(stream))
    builder = ArchiveBuilder(file, limits)
    for info in archive.infolist():
        if info.is_dir():
            continue
        member = HandedFile((), info.file_size, partial(archive.open, info))
        builder.put(member_names.decoded(info.orig_filename, info.flag_bits), _refusal(info), member, True)
    return builder.built()


def _refusal(info: zipfile.ZipInfo) -> Message | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return say("intake.is_link")
    if kind not in (0, stat.S_IFREG):
        return say("intake.is_no_file")
    if info.flag_bits & 1:
        return say("intake.is_locked")
    # The other methods of zipfile unpack without a bound.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return say("intake.is_packed_otherwise")
    return None


def _table_size(stream: IO[bytes]) -> int:
    """The bytes of a zip's table of contents, which are read into memory at once; 0 where it cannot be found."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _LONGEST_COMMENT - _END_OF_ZIP.size - _ITS_LOCATOR.size - _END_OF_LARGE_ZIP.size))
    tail = stream.read()
    stream.seek(0)
    position = tail.rfind(b"PK\x05\x06")
    if position < 0 or len(tail) - position < _END_OF_ZIP.size:
        return 0
    locator = position - _ITS_LOCATOR.size
    large = locator - _END_OF_LARGE_ZIP.size
    if large >= 0 and tail.startswith(b"PK\x06\x07", locator):  # zipfile then believes the other record
        return int(_END_OF_LARGE_ZIP.unpack_from(tail, large)[8])
    return int(_END_OF_ZIP.unpack_from(tail, position)[5])


def _tar(file: HandedFile, stream: IO[bytes], limits: Limits, stack: ExitStack) -> Folder:
    archive = stack.enter_context(tarfile.TarFile(fileobj=stream))
    builder = ArchiveBuilder(file, limits)
    for member in _members(archive):
        if member.isdir():
            continue
        is_link = member.issym() or member.islnk()
        refusal = None if member.isreg() else say("intake.is_link" if is_link else "intake.is_no_file")
        handed = HandedFile((), member.size, partial(_extracted, archive, member))
        builder.put(member.name, refusal, handed, False)
    return builder.built()


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    while (member := archive.next()) is not None:
        yield member


def _extracted(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    stream = archive.extractfile(member)
    assert stream is not None
    return stream
