"""The process of a student: loads the files of one submission and performs the cases that arrive. Knows no answers.

It is forked from a warm process (``graders.isolation.warm``), or, where that is not possible, started afresh as
``python -m graders.isolation.child DIRECTORY MEMORY_MIB`` with requests on standard input and replies on standard
output. What the student's code prints goes nowhere.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, NoReturn

from graders.isolation import wire
from graders.session import InProcessSession


def serve(directory: Path, memory: int, requests: int, replies: int) -> NoReturn:
    """Answer requests until their stream ends, then end the process.

    Args:
        directory: the submission.
        memory: MiB that may be used beyond what is mapped already (0: no limit).
        requests: descriptor to read from.
        replies: descriptor to write to.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.chdir(directory)
    _limit_memory(memory)
    session = InProcessSession(directory)
    with os.fdopen(requests, "rb") as stream:
        while True:
            try:
                request = wire.read(stream)
            except EOFError:
                os._exit(0)
            _send(replies, _answer(session, request))


def _answer(session: InProcessSession, request: dict[str, Any]) -> dict[str, Any]:
    topic, seconds = request["topic"], float(request["seconds"])
    if request["do"] == "load":
        return {"problem": session.problem(topic, seconds), "notes": session.notes(topic)}
    return {"observation": session.observe(topic, request["task"], request["case"], seconds)}


def _send(descriptor: int, message: dict[str, Any]) -> None:
    data = wire.pack(message)
    while data:
        data = data[os.write(descriptor, data) :]


def _limit_memory(mebibytes: int) -> None:
    """Allow so much memory beyond what torch itself has mapped. Linux only."""
    statistics = Path("/proc/self/statm")
    if mebibytes <= 0 or not statistics.exists():
        return
    import resource

    mapped = int(statistics.read_text().split()[0]) * resource.getpagesize()
    limit = mapped + (mebibytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]), os.dup(0), os.dup(1))
