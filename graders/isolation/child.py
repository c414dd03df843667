"""The process of a student: loads the files of one submission and performs the cases that arrive. Knows no answers.

Run as ``python -m graders.isolation.child DIRECTORY MEMORY_MIB``. Requests arrive on standard input, replies leave
through the descriptor that was standard output; what the student's code prints goes nowhere.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from graders.isolation import wire
from graders.session import InProcessSession


def main(directory: str, memory: int) -> None:
    """Serve requests until the stream ends."""
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    _limit_memory(memory)
    session = InProcessSession(Path(directory))
    while True:
        try:
            request = wire.read(requests)
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
    """Allow so much memory beyond what torch itself has mapped (0: no limit). Linux only."""
    if mebibytes <= 0 or sys.platform == "win32":
        return
    import resource

    statistics = Path("/proc/self/statm")
    if not statistics.exists():
        return
    mapped = int(statistics.read_text().split()[0]) * resource.getpagesize()
    limit = mapped + (mebibytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
