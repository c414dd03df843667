"""Frames to and from a student's process, with a deadline."""

from __future__ import annotations

import os
import select
import socket
import threading
import time
from collections.abc import Callable
from typing import IO, Any

from graders.isolation import wire

#: seconds between two parts of what is written at one go
_MOMENT = 0.05


class OverdueError(Exception):
    """No reply came in time. The other end may still be running."""


class SocketChannel:
    """One end of a pair of connected sockets."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._deadline = 0.0

    def ask(self, frame: bytes, seconds: float) -> Any:
        """Send a frame and return the reply.

        Raises:
            OverdueError: where there is none after ``seconds``.
            EOFError, OSError, wire.WireError: where the other end is gone or sent something else.
        """
        self._deadline = time.monotonic() + seconds
        try:
            self._socket.settimeout(seconds)
            self._socket.sendall(frame)
            return wire.read(self)
        except TimeoutError:
            raise OverdueError from None

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, none at the end of the stream."""
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            raise TimeoutError
        self._socket.settimeout(remaining)
        return self._socket.recv(size)

    def close(self) -> None:
        """Close this end."""
        self._socket.close()


class PipeChannel:
    """Two pipes to a process, for systems whose pipes know no deadline: ``kill`` ends the process instead."""

    def __init__(self, requests: IO[bytes], replies: IO[bytes], kill: Callable[[], None]) -> None:
        self._requests, self._replies, self._kill = requests, replies, kill

    def ask(self, frame: bytes, seconds: float) -> Any:
        """Send a frame and return the reply, as ``SocketChannel.ask`` does."""
        overdue = threading.Event()

        def stop() -> None:
            overdue.set()
            self._kill()

        watchdog = threading.Timer(seconds, stop)
        watchdog.start()
        try:
            self._requests.write(frame)
            self._requests.flush()
            return wire.read(self._replies)
        except (EOFError, OSError):
            if overdue.is_set():
                raise OverdueError from None
            raise
        finally:
            watchdog.cancel()

    def close(self) -> None:
        """Close both pipes."""
        for stream in (self._requests, self._replies):
            try:
                stream.close()
            except OSError:  # what was still to be written has nowhere to go
                continue


def read_available(descriptor: int, seconds: float, most: int = 65_536) -> bytes:
    """What is written into a pipe, waiting up to ``seconds`` for all of it, and a moment at most for each part but the
    first.
    """
    data, end = b"", time.monotonic() + seconds
    while len(data) < most:
        left = max(0.0, end - time.monotonic())
        if not select.select([descriptor], [], [], min(_MOMENT, left) if data else left)[0]:
            break
        part = os.read(descriptor, most - len(data))
        if not part:
            break
        data += part
    return data
