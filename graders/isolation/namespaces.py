"""Namespaces: a second wall around the warm process, where the kernel allows it, and private scratch space in it.

An ordinary user needs a user namespace of its own for this; containers and some distributions forbid that. Nothing
rests on it: without namespaces a confined process has no place to write at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from graders.isolation import system

#: what a confined process may write in all, in MiB and in files
SCRATCH_SIZE, SCRATCH_FILES = 64, 1000
#: directories over which scratch space may be put: nobody's installation lies there
_PLACES = ("/dev/shm", "/mnt", "/media", "/srv")
_SAFE = system.MOUNT_NO_SUID | system.MOUNT_NO_DEVICES | system.MOUNT_NO_EXECUTION


def enter() -> bool:
    """Move this process, which must have one thread, into namespaces of its own; whether that was possible.

    It then sees no network and its mounts are its own.
    """
    user, group = os.geteuid(), os.getegid()
    flags = system.NEW_MOUNTS | system.NEW_NETWORK | system.NEW_IPC | system.NEW_NAMES
    try:
        if user == 0:
            system.unshare(flags)
        else:
            system.unshare(flags | system.NEW_USERS)
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
        system.mount_private()
    except OSError:
        return False
    return True


def hide_processes() -> None:
    """Put an empty directory over ``/proc``, so that not even the existence of other processes can be seen."""
    system.mount_memory("/proc", _SAFE | system.MOUNT_READ_ONLY, "size=4k,nr_inodes=1")


def scratch_place(needed: Iterable[str]) -> str | None:
    """A directory over which scratch space can be put without hiding anything that is ``needed``."""
    paths = [Path(path) for path in needed]
    for place in map(Path, _PLACES):
        if place.is_dir() and not any(place == path or place in path.parents for path in paths):
            return str(place)
    return None


def mount_scratch(place: str) -> None:
    """Give this process, and it alone, an empty directory of bounded size at ``place``."""
    system.unshare(system.NEW_MOUNTS)
    system.mount_memory(place, _SAFE, f"size={SCRATCH_SIZE}m,nr_inodes={SCRATCH_FILES},mode=700")
