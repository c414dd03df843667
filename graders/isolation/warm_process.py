"""The warm processes of this grading process, seen from here: started when first needed, and again when they died."""

from __future__ import annotations

import atexit
import base64
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache

from graders.isolation import affinity, seccomp
from graders.isolation.walls import Walls

#: reaches the process that warm processes with torch are forked from, if there is one (``graders.isolation.mother``)
_mother: socket.socket | None = None


def use_mother(requests: socket.socket) -> None:
    """From now on, have warm processes forked from the process at the other end."""
    global _mother
    _mother = requests


class WarmProcess:
    """A process that has imported everything and forks itself for each submission (``graders.isolation.warm``)."""

    def __init__(self, walls: Walls, torch: bool) -> None:
        self._walls, self._torch = walls, torch
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def fork(
        self, request: Mapping[str, object], descriptors: tuple[int, int], environment: Mapping[str, str]
    ) -> tuple[int, int]:
        """The number of a new child, and a descriptor of that process.

        Args:
            request: what the child is told.
            descriptors: its connection, and where it says where it died.
            environment: of the warm process, should it have to be started.
        """
        with self._lock:
            try:
                return self._fork(request, descriptors, environment)
            except OSError:
                self.close()
                return self._fork(request, descriptors, environment)

    def _fork(
        self, request: Mapping[str, object], descriptors: tuple[int, int], environment: Mapping[str, str]
    ) -> tuple[int, int]:
        control = self._started(environment)
        socket.send_fds(control, [json.dumps(request).encode()], list(descriptors))
        data, handles, _, _ = socket.recv_fds(control, 64, 1)
        if not data or not handles:
            raise OSError("the warm process has ended")
        return int(data), handles[0]

    def _started(self, environment: Mapping[str, str]) -> socket.socket:
        if self._control is None:
            self._control = self._from_mother() or self._alone(environment)
            code = seccomp.program() if self._walls.seccomp else b""
            orders = {
                "walls": asdict(self._walls),
                "torch": self._torch,
                "filter": base64.b64encode(code).decode(),
                "processors": affinity.allowed(),
            }
            self._control.send(json.dumps(orders).encode())
        return self._control

    def _from_mother(self) -> socket.socket | None:
        if _mother is None or not self._torch:
            return None
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                socket.send_fds(_mother, [b"?"], [theirs.fileno()])
            except OSError:  # it has ended
                control.close()
                return None
        return control

    def _alone(self, environment: Mapping[str, str]) -> socket.socket:
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "graders.isolation.warm", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=environment,
            )
        return control

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
def warm_process(walls: Walls, torch: bool) -> WarmProcess:
    """The one warm process of this process for some walls, ended when this one ends."""
    process = WarmProcess(walls, torch)
    atexit.register(process.close)
    return process
