"""Starting the process of a student: forked from a warm process where the system allows it, else a fresh one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from graders.isolation import wire
from graders.isolation.channel import OverdueError, PipeChannel, SocketChannel, read_available
from graders.isolation.surroundings import environment
from graders.isolation.walls import Walls, can_fork
from graders.isolation.warm_process import warm_process

#: seconds until a process must be ready: a fresh one has to import torch
START_UP = 60.0
#: seconds that a stopped process has to say where it was
_LAST_WORDS = 0.3


class IsolationError(RuntimeError):
    """A student's process could not be started: no fault of the student."""


class Child(Protocol):
    """A process that serves one submission."""

    def ask(self, frame: bytes, seconds: float) -> Any:
        """The reply to a frame; raises as ``channel.SocketChannel.ask`` does."""

    def last_words(self) -> str:
        """Where the process was when it died or was stopped, as Python's ``faulthandler`` says it; may be empty."""

    def kill(self) -> None:
        """End the process and those it started; does nothing where it has ended."""


@dataclass(frozen=True)
class Order:
    """What a process is to be.

    Args:
        directory: the submission.
        memory: MiB that may be used beyond what the process needs itself (0: no limit).
        seconds: processor time in all.
        torch: whether torch is there at all.
        walls: what is put up around it.
    """

    directory: Path
    memory: int
    seconds: float
    torch: bool = True
    walls: Walls = field(default_factory=Walls)


def launch(order: Order) -> Child:
    """Start a process that is ready to serve.

    Raises:
        IsolationError: where it could not be started or confined as ordered.
    """
    child: Child = _fork(order) if can_fork() else FreshChild(order)
    try:
        ready = child.ask(wire.pack({"do": "begin"}), START_UP)
    except (EOFError, OSError, OverdueError, wire.WireError) as error:
        ready = {"problem": f"{type(error).__name__} {error}"}
    if ready != {"ready": True}:
        child.kill()
        problem = ready.get("problem") if isinstance(ready, Mapping) else None
        raise IsolationError(f"the process of the submission could not be started: {problem or 'it ended at once'}")
    return child


class FreshChild:
    """A fresh interpreter for one submission."""

    def __init__(self, order: Order) -> None:
        flavour = "torch" if order.torch else "numpy"
        limits = (str(order.memory), str(order.seconds), flavour)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "graders.isolation.child", str(order.directory), *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._channel = PipeChannel(self._process.stdin, self._process.stdout, self._end)

    def ask(self, frame: bytes, seconds: float) -> Any:
        """The reply to a frame."""
        return self._channel.ask(frame, seconds)

    def last_words(self) -> str:
        """Nothing: nobody listens."""
        return ""

    def kill(self) -> None:
        """End the process and its group."""
        self._end()
        self._process.wait()
        self._channel.close()

    def _end(self) -> None:
        if self._process.returncode is None and hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()


class ForkedChild:
    """A fork of the warm process. ``handle`` is a descriptor of the process itself: its number may be used again."""

    def __init__(self, pid: int, handle: int, connected: socket.socket, words: int) -> None:
        self.pid, self._handle, self._words = pid, handle, words
        self._channel = SocketChannel(connected)

    def ask(self, frame: bytes, seconds: float) -> Any:
        """The reply to a frame."""
        return self._channel.ask(frame, seconds)

    def last_words(self) -> str:
        """What the process says when it is asked where it is, or said as it died."""
        if self._handle < 0:
            return ""
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(self._handle, signal.SIGUSR1)
        return read_available(self._words, _LAST_WORDS).decode("ascii", "replace")

    def kill(self) -> None:
        """End the process and its group."""
        handle, self._handle = self._handle, -1
        if handle < 0:
            return
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(handle, signal.SIGSTOP)  # alive, so its number is still its own
            os.killpg(self.pid, signal.SIGKILL)
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)
        os.close(self._words)
        self._channel.close()


def _fork(order: Order) -> ForkedChild:
    warm = warm_process(order.walls, order.torch)
    ours, theirs = socket.socketpair()
    words, their_words = os.pipe()
    request = {"directory": str(order.directory), "memory": order.memory, "seconds": order.seconds}
    try:
        pid, handle = warm.fork(request, (theirs.fileno(), their_words), environment())
    except OSError as error:
        ours.close()
        os.close(words)
        raise IsolationError(f"the warm process could not be started: {error}") from error
    finally:
        theirs.close()
        os.close(their_words)
    return ForkedChild(pid, handle, ours, words)
