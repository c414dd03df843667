"""Calls of the Linux kernel that Python itself does not offer, by ``ctypes``. Each raises ``OSError`` on failure."""

from __future__ import annotations

import ctypes
import os
import struct
from functools import cache

NEW_MOUNTS, NEW_NAMES, NEW_IPC, NEW_USERS, NEW_NETWORK = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x40000000
MOUNT_READ_ONLY, MOUNT_NO_SUID, MOUNT_NO_DEVICES, MOUNT_NO_EXECUTION = 1, 2, 4, 8
_MOUNT_RECURSIVE, _MOUNT_PRIVATE = 16_384, 1 << 18

_PARENT_DEATH_SIGNAL, _DUMPABLE, _NAME, _NO_NEW_PRIVILEGES, _AMBIENT, _CLEAR_ALL = 1, 4, 15, 38, 47, 4
_SECCOMP, _SECCOMP_FILTER = 22, 2
_CAPABILITY_VERSION = 0x20080522
#: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: a superuser reads submissions that belong to somebody else
_READ_ANYTHING = 1 << 1 | 1 << 2


@cache
def library() -> ctypes.CDLL:
    """The C library."""
    return ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> int:
    """The result of a call, or ``OSError`` where it is negative."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def _prctl(option: int, *values: int) -> None:
    arguments = [ctypes.c_ulong(value) for value in (*values, 0, 0, 0, 0)[:4]]
    checked(library().prctl(option, *arguments), f"prctl {option}")


def die_with_parent(signal: int) -> None:
    """Be sent ``signal`` when the thread that forked this process ends."""
    _prctl(_PARENT_DEATH_SIGNAL, signal)


def call_this_process(name: str) -> None:
    """Give this process a name of 15 characters at most, which ``ps`` and ``top`` show."""
    text = ctypes.create_string_buffer(name.encode("ascii"))
    _prctl(_NAME, ctypes.addressof(text))


def hide_memory() -> None:
    """Let no process of the same user look into this one, and leave no core file."""
    _prctl(_DUMPABLE, 0)


def no_new_privileges() -> None:
    """Never gain a privilege by running a program. Landlock and seccomp demand it of an ordinary user."""
    _prctl(_NO_NEW_PRIVILEGES, 1)


def drop_capabilities() -> None:
    """Give up every power of a superuser, but for reading files whatever their permissions."""
    _prctl(_AMBIENT, _CLEAR_ALL)
    header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    present = ctypes.create_string_buffer(24)
    checked(library().capget(header, present), "capget")
    kept = struct.unpack("=6I", present.raw)[1] & _READ_ANYTHING
    checked(library().capset(header, struct.pack("=6I", kept, kept, 0, 0, 0, 0)), "capset")


def unshare(flags: int) -> None:
    """Leave the named namespaces for new ones of this process and its children."""
    checked(library().unshare(flags), "unshare")


def mount_private() -> None:
    """Let no mount of this mount namespace be seen outside it."""
    _mount("none", "/", None, _MOUNT_RECURSIVE | _MOUNT_PRIVATE, "")


def mount_memory(place: str, flags: int, options: str) -> None:
    """Put an empty file system that lives in memory over a directory."""
    _mount("tmpfs", place, "tmpfs", flags, options)


def _mount(source: str, place: str, kind: str | None, flags: int, options: str) -> None:
    name = None if kind is None else kind.encode()
    result = library().mount(source.encode(), place.encode(), name, ctypes.c_ulong(flags), options.encode())
    checked(result, f"mount {place}")


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


def install_filter(code: bytes) -> None:
    """Filter the system calls of this process from now on by a compiled program (see ``seccomp``)."""
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    mode, rest = ctypes.c_ulong(_SECCOMP_FILTER), ctypes.c_ulong(0)
    checked(library().prctl(_SECCOMP, mode, ctypes.byref(program), rest, rest), "seccomp")
