"""Starting the process of a student: forked from a warm process where the system allows it, else a fresh one."""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Protocol


class Child(Protocol):
    """A process that serves one submission."""

    requests: IO[bytes]
    replies: IO[bytes]

    def kill(self) -> None:
        """End the process and those it started; does nothing where it has ended."""


def launch(directory: Path, memory: int) -> Child:
    """Start a process for a submission, with ``memory`` MiB beyond torch itself."""
    return warm_process().fork(directory, memory) if can_fork() else FreshChild(directory, memory)


def can_fork() -> bool:
    """Whether a warm process can be forked and its children be told apart from all others (Linux)."""
    return hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal") and hasattr(socket, "send_fds")


def environment() -> dict[str, str]:
    """The environment of our processes: one thread for each numerical library, no accelerator, our packages."""
    root = str(Path(__file__).resolve().parents[2])
    threads = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    return {**os.environ, **threads, "PYTHONPATH": root, "CUDA_VISIBLE_DEVICES": "", "PYTHONDONTWRITEBYTECODE": "1"}


class FreshChild:
    """A fresh interpreter for one submission."""

    def __init__(self, directory: Path, memory: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "graders.isolation.child", str(directory), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self.requests, self.replies = self._process.stdin, self._process.stdout

    def kill(self) -> None:
        """End the process and its group."""
        if self._process.returncode is None and hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()


@dataclass
class ForkedChild:
    """A fork of the warm process. ``handle`` is a descriptor of the process itself: its number may be used again."""

    pid: int
    handle: int
    requests: IO[bytes]
    replies: IO[bytes]

    def kill(self) -> None:
        """End the process and its group."""
        handle, self.handle = self.handle, -1
        if handle < 0:
            return
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(handle, signal.SIGSTOP)  # alive, so its number is still its own
            os.killpg(self.pid, signal.SIGKILL)
        with suppress(ProcessLookupError, PermissionError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)


class WarmProcess:
    """The warm process of this grading process. It is started anew should it have died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def fork(self, directory: Path, memory: int) -> ForkedChild:
        """A child for a submission."""
        with self._lock:
            try:
                return self._fork(directory, memory)
            except OSError:
                self.close()
                return self._fork(directory, memory)

    def _fork(self, directory: Path, memory: int) -> ForkedChild:
        control = self._started()
        (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
        try:
            request = json.dumps({"directory": str(directory), "memory": memory}).encode()
            socket.send_fds(control, [request], [theirs_in, theirs_out])
            data, handles, _, _ = socket.recv_fds(control, 64, 1)
            if not data or not handles:
                raise OSError("the warm process has ended")
        except OSError:
            os.close(ours_in)
            os.close(ours_out)
            raise
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        return ForkedChild(int(data), handles[0], os.fdopen(ours_out, "wb"), os.fdopen(ours_in, "rb"))

    def _started(self) -> socket.socket:
        if self._control is None:
            self._control, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-m", "graders.isolation.warm", str(theirs.fileno())],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    pass_fds=[theirs.fileno()],
                    env=environment(),
                )
        return self._control

    def close(self) -> None:
        """End the warm process."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@cache
def warm_process() -> WarmProcess:
    """The one warm process of this process, ended when this one ends."""
    process = WarmProcess()
    atexit.register(process.close)
    return process
