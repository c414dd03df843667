"""Which walls this system offers around a student's process, and which are put up for an ``--isolation``."""

from __future__ import annotations

import os
import signal
import socket
from dataclasses import dataclass
from functools import cache

from graders.isolation import landlock, seccomp

#: the ways to keep a submission apart, strongest first
ISOLATIONS = ("strict", "auto", "process")


class WallsMissingError(RuntimeError):
    """Strict isolation was asked for where a wall that it needs is missing."""


@dataclass(frozen=True)
class Availability:
    """What this system offers.

    Args:
        landlock: the ABI of the kernel's Landlock, 0 where there is none.
        seccomp: whether system calls can be filtered.
        fork: whether a warm process can be forked and its children be told apart from all others.
        missing: one sentence for each wall that strict isolation needs and that is not there.
    """

    landlock: int
    seccomp: bool
    fork: bool
    missing: tuple[str, ...]

    def resolve(self, isolation: str) -> str:
        """What results say of a batch that asks for ``isolation``: ``strict`` or ``process``.

        Raises:
            WallsMissingError: for ``strict`` where a wall is missing; its text says which.
        """
        if isolation == "strict" and self.missing:
            raise WallsMissingError(" ".join(self.missing))
        return "process" if isolation == "process" or self.missing else "strict"


@dataclass(frozen=True)
class Walls:
    """The walls to put up around each student's process; with none of them it is a plain limited process."""

    landlock: bool = False
    seccomp: bool = False
    namespaces: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The walls in words, for the record of a run."""
        chosen = {"Landlock": self.landlock, "seccomp": self.seccomp, "namespaces if allowed": self.namespaces}
        return (*(name for name, there in chosen.items() if there), "resource limits")


@cache
def available() -> Availability:
    """Ask the kernel and the libraries what they can do."""
    fork, abi = can_fork(), landlock.abi()
    if not fork:
        message = "A Linux kernel from 5.4 on: this system cannot fork and watch over a warm process."
        return Availability(0, False, False, (message,))
    missing = []
    if not abi:
        missing.append("Landlock: this kernel has none, or it is switched off (it needs Linux 5.13 and lsm=landlock).")
    problem = seccomp.problem()
    if problem:
        missing.append(problem)
    return Availability(abi, not problem, fork, tuple(missing))


def can_fork() -> bool:
    """Whether a warm process can be forked and its children be told apart from all others (Linux)."""
    return hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal") and hasattr(socket, "send_fds")


def walls(isolation: str) -> Walls:
    """The walls for an isolation: all for ``strict``, those that are there for ``auto``, none for ``process``.

    Raises:
        WallsMissingError: for ``strict`` where a wall is missing.
    """
    offered = available()
    offered.resolve(isolation)
    if isolation == "process":
        return Walls()
    return Walls(offered.landlock > 0, offered.seccomp, offered.fork)
