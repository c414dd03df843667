"""The process from which the warm processes of all workers on a machine are forked: it has imported torch and knows
nothing of the grading.

It is forked itself from the process that becomes the workers', before that one learns of tasks and answers. So all of
them share one torch in memory, and a second worker costs a few MiB. A worker asks for its warm process by sending the
end of a new connection through a socket that it has inherited.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys

from graders.isolation import child, system, warm
from graders.isolation.walls import can_fork
from graders.isolation.warm_process import use_mother

#: what the system calls the process
NAME = "graders-mother"
#: above the descriptors that this process was started with
_MOST_DESCRIPTORS = 1024


def begin() -> None:
    """Import torch, and where that is possible fork the mother, for this process and all that are forked from it.

    Called in a process of one thread, with an environment for students (``surroundings.environment``), that has
    imported nothing of the grading.
    """
    child.server(True)  # imports what students' processes need
    warm.warm_up()
    gc.collect()
    gc.freeze()  # a collection after a fork touches none of this, so that the memory stays shared
    if not can_fork():
        return
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        try:
            _serve(theirs)
        finally:
            os._exit(0)
    theirs.close()
    use_mother(ours)


def _serve(requests: socket.socket) -> None:
    """Fork a warm process for each connection that arrives, until all who could ask are gone."""
    child.silence()
    system.call_this_process(NAME)
    os.closerange(3, requests.fileno())
    os.closerange(requests.fileno() + 1, _MOST_DESCRIPTORS)
    sys.dont_write_bytecode = True  # nothing is ever written beside a student's files
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group, the batch alone answers it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # warm processes are reaped by the system
    while True:
        _, descriptors, _, _ = socket.recv_fds(requests, 1, 1)
        if not descriptors:
            return
        if os.fork() == 0:
            requests.close()
            warm.main(descriptors[0])
            return
        os.close(descriptors[0])
