"""Landlock: the kernel lets a process read and write below named directories only, for good. Needs no privilege.

The three system calls have the same numbers on every architecture. What a kernel can do is asked of it (its "ABI"), not
read off its version: distributions switch Landlock off and on. Landlock governs the opening and changing of files, not
``stat``: that a path exists can still be seen.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable

from graders.isolation.system import checked, library

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_ASK_VERSION, _RULE_PATH_BENEATH = 1, 1

_WRITE_FILE, _READ_FILE, _READ_DIRECTORY, _TRUNCATE = 1 << 1, 1 << 2, 1 << 3, 1 << 14
_REMOVE_DIRECTORY, _REMOVE_FILE, _MAKE_DIRECTORY, _MAKE_REGULAR, _REFER = 1 << 4, 1 << 5, 1 << 7, 1 << 8, 1 << 13
#: rights that the kernel of an ABI knows; what is known and not granted is refused
_KNOWN = {1: 13, 2: 14, 3: 15, 4: 15}
_KNOWN_SINCE_5 = 16

READ = _READ_FILE | _READ_DIRECTORY
WRITE = READ | _WRITE_FILE | _TRUNCATE | _REMOVE_DIRECTORY | _REMOVE_FILE | _MAKE_DIRECTORY | _MAKE_REGULAR | _REFER
_OF_FILES = _READ_FILE | _WRITE_FILE | _TRUNCATE

#: an open descriptor of a place (``O_PATH``) and what may be done below it
Rule = tuple[int, int]


def abi() -> int:
    """What this kernel's Landlock can do, 0 where there is none."""
    try:
        version = library().syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_ASK_VERSION))
    except (OSError, AttributeError):  # no Unix
        return 0
    return max(0, int(version))


def rules(paths: Iterable[str], rights: int) -> list[Rule]:
    """Rules for the paths that exist. Their descriptors stay open, so that forks can use them at once."""
    found = []
    for path in paths:
        try:
            descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        found.append((descriptor, rights if os.path.isdir(path) else rights & _OF_FILES))  # noqa: PTH112
    return found


def restrict(allowed: Iterable[Rule], version: int) -> None:
    """Allow this process what the rules say and nothing else; no TCP, and no signals to processes outside (ABI 4, 6).

    Args:
        allowed: what may be done where.
        version: what ``abi`` said.
    """
    known = (1 << _KNOWN.get(version, _KNOWN_SINCE_5)) - 1
    network, scope = 3 if version >= 4 else 0, 3 if version >= 6 else 0
    size = 8 if version < 4 else 16 if version < 6 else 24
    attributes = struct.pack("=QQQ", known, network, scope)[:size]
    call = library().syscall
    ruleset = checked(call(_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint(0)), "landlock_create_ruleset")
    for descriptor, rights in allowed:
        rule = struct.pack("=Qi", rights & known, descriptor)
        checked(call(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, rule, 0), "landlock_add_rule")
    checked(call(_RESTRICT, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)
