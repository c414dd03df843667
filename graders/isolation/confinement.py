"""Putting up the walls around one student's process, from inside, before any of the student's code runs.

The order matters: what needs a right comes before the step that gives it up.
"""

from __future__ import annotations

import os
import resource
import signal
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from graders.isolation import landlock, namespaces, readable, system
from graders.isolation.walls import Walls

#: bytes of a single file, open descriptors, bytes of stack
_FILE_SIZE, _DESCRIPTORS, _STACK = 64 << 20, 64, 8 << 20
#: no process of ours has a descriptor above
_MOST_DESCRIPTORS = 1024


@dataclass
class Fortress:
    """What the warm process prepares once and each of its forks uses.

    Args:
        walls: what to put up.
        filter: the compiled filter of system calls.
        rules: what may be read besides the submission.
        scratch: where private scratch space goes, if anywhere.
        version: Landlock's ABI.
        mapped: bytes of address space and of data that the warm process holds.
    """

    walls: Walls
    filter: bytes = b""
    rules: list[landlock.Rule] = field(default_factory=list)
    scratch: str | None = None
    version: int = 0
    mapped: tuple[int, int] = (0, 0)

    def confine(self, directory: Path, memory: int, seconds: float, kept: tuple[int, int]) -> None:
        """Confine this process, which has one thread, for good.

        Args:
            directory: the submission, which stays readable.
            memory: MiB that may be used beyond what the warm process holds (0: no limit).
            seconds: processor time in all.
            kept: the descriptors that stay open besides the standard ones, in rising order.
        """
        writable = self._scratch(directory)
        self._limits(memory, seconds)
        system.hide_memory()
        system.drop_capabilities()
        system.no_new_privileges()
        if self.walls.landlock:
            submission = landlock.rules(_readable_part(directory), landlock.READ)
            landlock.restrict([*self.rules, *submission, *landlock.rules(writable, landlock.WRITE)], self.version)
        for before, after in pairwise((2, *kept, _MOST_DESCRIPTORS)):
            os.closerange(before + 1, after)
        _set_limit(resource.RLIMIT_NOFILE, _DESCRIPTORS)
        if self.walls.seccomp:
            system.install_filter(self.filter)

    def _scratch(self, directory: Path) -> list[str]:
        """Private scratch space; without namespaces no place at all can be written."""
        place = self.scratch
        if place is None or Path(place) in directory.resolve().parents:
            return []
        namespaces.mount_scratch(place)
        os.environ["TMPDIR"] = os.environ["HOME"] = tempfile.tempdir = place
        return [place]

    def _limits(self, memory: int, seconds: float) -> None:
        space, data = self.mapped
        wanted = {
            resource.RLIMIT_CPU: int(seconds) + 1,
            resource.RLIMIT_FSIZE: _FILE_SIZE,
            resource.RLIMIT_STACK: _STACK,
            resource.RLIMIT_CORE: 0,
        }
        if memory > 0:
            wanted[resource.RLIMIT_AS] = space + (memory << 20)
            wanted[resource.RLIMIT_DATA] = data + (memory << 20)
        for kind, value in wanted.items():
            _set_limit(kind, value)


def prepare(walls: Walls, code: bytes, without: Iterable[str] = ()) -> Fortress:
    """Make ready what all forks of this process need. Called once everything is imported.

    Args:
        walls: what to put up. Namespaces count as there when this process could enter them.
        code: the compiled filter.
        without: packages that may not be read.
    """
    fortress = Fortress(walls, code, version=landlock.abi(), mapped=_mapped())
    if walls.landlock:
        paths = readable.installation(without)
        fortress.rules = landlock.rules(paths, landlock.READ)
        fortress.rules += landlock.rules(["/dev/null"], landlock.READ | landlock.WRITE)
        if walls.namespaces:
            fortress.scratch = namespaces.scratch_place(paths)
    if walls.namespaces:
        namespaces.hide_processes()
    return fortress


def start(walls: Walls) -> Walls:
    """First of all, while there is one thread: enter namespaces. Returns the walls that can be had."""
    entered = walls.namespaces and namespaces.enter()
    return Walls(walls.landlock, walls.seccomp, entered)


def leave_group(parent: int) -> None:
    """Stand alone: a session of one's own, and an end together with the warm process."""
    os.setsid()
    system.die_with_parent(signal.SIGKILL)
    if os.getppid() != parent:  # it ended in between
        os._exit(1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def _set_limit(kind: int, value: int) -> None:
    _, most = resource.getrlimit(kind)
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    resource.setrlimit(kind, (value, value))


def _readable_part(directory: Path) -> list[str]:
    """The submission; only its files where the suite or Python itself lies somewhere below it."""
    if readable.encloses(directory, [os.__file__, readable.__file__]):
        return [str(file) for file in directory.iterdir() if file.is_file()]
    return [str(directory)]


def _mapped() -> tuple[int, int]:
    """Bytes of address space and of data of this process."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    return int(fields["VmSize"].split()[0]) << 10, int(fields["VmData"].split()[0]) << 10
