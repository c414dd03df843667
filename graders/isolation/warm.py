"""A warm process: imports torch once and is forked for each submission. It never runs a student's code itself.

Run as ``python -m graders.isolation.warm SOCKET``, the descriptor of a Unix socket. A request is a JSON object with the
descriptors of two pipes; the reply is the child's process id with a descriptor of that process, so that nobody else can
be killed in its place. The process ends when the socket is closed, and its children end with it.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import signal
import socket
import sys
import warnings
from pathlib import Path

import torch

from graders.isolation.child import serve

_SET_PARENT_DEATH_SIGNAL = 1
_MAX_REQUEST = 65_536


def main(descriptor: int) -> None:
    """Fork a child for each request."""
    control = socket.socket(fileno=descriptor)
    warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, _MAX_REQUEST, 2)
        if not data or len(descriptors) != 2:
            return
        request = json.loads(data)
        child = os.fork()
        if child == 0:
            control.close()
            _become_child(Path(request["directory"]), int(request["memory"]), *descriptors)
        for one in descriptors:
            os.close(one)
        handle = os.pidfd_open(child)
        socket.send_fds(control, [str(child).encode()], [handle])
        os.close(handle)


def warm_up() -> None:
    """Do once what torch does slowly the first time, then hide all of it from the garbage collector."""
    torch.set_num_threads(1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = torch.nn.Linear(2, 2)
        optimizer = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
        model(torch.ones(1, 2)).sum().backward()
        optimizer.step()
        optimizer.zero_grad()
        point = torch.ones(2, dtype=torch.float64, requires_grad=True)
        torch.autograd.gradcheck(torch.sin, (point,))
        torch.autograd.grad(point.sin(), point, grad_outputs=torch.ones(2, dtype=torch.float64))
    gc.collect()
    gc.freeze()


def _become_child(directory: Path, memory: int, requests: int, replies: int) -> None:
    """Serve one submission and never return."""
    try:
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        serve(directory, memory, requests, replies)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
