"""One process that has imported torch, from which the warm processes of all workers on a machine are forked.

They share its memory, so that a second worker costs a few MiB and not another torch. A worker asks for its warm process
by connecting to a socket in a directory that only its user may enter.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory

from graders.isolation.surroundings import environment
from graders.isolation.walls import can_fork
from graders.isolation.warm_process import reachable

_BACKLOG = 64


class Mother:
    """Starts the process, which ends when this one does, and removes its socket at the end."""

    def __init__(self) -> None:
        self.address = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._ours: socket.socket | None = None
        self._place: TemporaryDirectory[str] | None = None
        if can_fork():
            self._start()

    def _start(self) -> None:
        self._place = TemporaryDirectory(prefix="graders-")
        self.address = str(Path(self._place.name) / "mother")
        self._ours, theirs = socket.socketpair()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, listener:
            with reachable(self.address) as short:
                listener.bind(short)
            listener.listen(_BACKLOG)
            numbers = [str(one.fileno()) for one in (listener, theirs)]
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "graders.isolation.mother", *numbers],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[listener.fileno(), theirs.fileno()],
                env=environment(),
            )

    def close(self) -> None:
        """End the process. Warm processes go on until their workers end."""
        if self._process is not None and self._ours is not None and self._place is not None:
            self._ours.close()
            self._process.kill()
            self._process.wait()
            self._place.cleanup()
            self._process = None


def main(listening: int, lifeline: int) -> None:
    """Fork a warm process for each worker that connects, until whoever holds the other end of the lifeline is gone."""
    from graders.isolation import child, warm

    listener, alive = socket.socket(fileno=listening), socket.socket(fileno=lifeline)
    child.server(True)
    warm.warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # warm processes are reaped by the system
    while True:
        ready, _, _ = select([listener, alive], [], [])
        if alive in ready:
            return
        connected, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            alive.close()
            try:
                warm.main(connected.detach())
            finally:
                os._exit(0)
        connected.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
