"""A warm process: imports torch once and is forked for each submission. It never runs a student's code itself.

Run as ``python -m graders.isolation.warm SOCKET``, the descriptor of a Unix socket. The first message says which walls
to put up and whether torch is wanted. Each one after it is the order for a child, with the descriptors of its
connection and of a pipe for its last words; the reply is the child's process id with a descriptor of that process, so
that nobody else can be killed in its place. The process ends when the socket is closed, and its children end with it.
"""

from __future__ import annotations

import base64
import fcntl
import gc
import json
import os
import signal
import socket
import sys
import warnings
from array import array
from pathlib import Path
from typing import Any, NoReturn

from graders.isolation import affinity, child, confinement, system
from graders.isolation.walls import Walls

#: what the system calls such a process, and one forked from it
NAME, STUDENT = "graders-warm", "graders-student"
_MAX_REQUEST = 65_536
#: bytes of a descriptor in a message
_DESCRIPTOR = 4
#: above all descriptors that the warm process itself has open
_HIGH = 512
#: packages that are out of reach where torch is not wanted
_TORCH = ("torch", "torchgen", "functorch")
#: whether this process, or the one it was forked from, has warmed up
_warm = False


def main(descriptor: int) -> None:
    """Fork a child for each request."""
    system.call_this_process(NAME)
    control = socket.socket(fileno=descriptor)
    orders = json.loads(control.recv(_MAX_REQUEST))
    affinity.stay_on(orders["processors"])  # those of the worker: the two take turns
    walls = confinement.start(Walls(**orders["walls"]))
    child.server(orders["torch"])  # imports what the children need
    if orders["torch"] and not _warm:
        warm_up()
    _forget_the_suite()
    code = base64.b64decode(orders["filter"])
    fortress = confinement.prepare(walls, code, () if orders["torch"] else _TORCH)
    gc.collect()
    gc.freeze()  # a collection in a child touches none of this, so its memory stays shared
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
    own, request = os.getpid(), bytearray(_MAX_REQUEST)
    while True:
        size, ancillary, _, _ = control.recvmsg_into([request], socket.CMSG_SPACE(2 * _DESCRIPTOR))
        descriptors = array("i", b"".join(data for _, kind, data in ancillary if kind == socket.SCM_RIGHTS)).tolist()
        if not size or len(descriptors) != 2:
            return
        pid = os.fork()
        if pid == 0:
            _become_child(own, json.loads(request[:size]), orders["torch"], fortress, descriptors)
        request[:size] = bytes(size)  # the next child inherits this memory, and may not learn whose turn it was
        for one in descriptors:
            os.close(one)
        handle = os.pidfd_open(pid)
        socket.send_fds(control, [str(pid).encode()], [handle])
        os.close(handle)


def warm_up() -> None:
    """Do once what torch does slowly the first time."""
    global _warm
    import torch

    _warm = True
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
        torch.func.hessian(lambda x: x.sin().sum())(point.detach())  # forward mode loads its decompositions


def _forget_the_suite() -> None:
    """Let nothing more be imported from where this suite is: all that a child may know of it is in memory."""
    home = Path(__file__).resolve().parents[2]
    sys.path[:] = [entry for entry in sys.path if entry and Path(entry).resolve() != home]
    sys.meta_path[:] = [finder for finder in sys.meta_path if "__editable__" not in getattr(finder, "__module__", "")]
    os.environ.pop("PYTHONPATH", None)


def _become_child(
    parent: int, order: dict[str, Any], torch: bool, fortress: confinement.Fortress, descriptors: list[int]
) -> NoReturn:
    """Serve one submission and never return."""
    try:
        confinement.leave_group(parent)
        connection, words = (fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, _HIGH) for one in descriptors)
        child.silence()
        system.call_this_process(STUDENT)
        directory = Path(order["directory"])
        os.chdir(directory)
        problem = ""
        try:
            fortress.confine(directory, order["memory"], order["seconds"], (connection, words))
        except OSError as error:
            problem = str(error)
        child.serve(child.server(torch)(directory), connection, connection, words, problem)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
