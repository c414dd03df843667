"""The process of a student: loads the files of one submission and performs the cases that arrive. Knows no answers.

It is forked from a warm process (``graders.isolation.warm``), or, where that is not possible, started afresh as
``python -m graders.isolation.child DIRECTORY MEMORY_MIB SECONDS torch`` (or ``numpy``) with requests on standard input
and replies on standard output. What the student's code prints goes nowhere.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, Protocol

from graders.cases import Case
from graders.isolation import wire
from graders.values import LoadProblem, Observation, OtherValue


class Server(Protocol):
    """Calls the functions of one submission."""

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """Load a file if need be; why it gives no module, or ``None``."""

    def notes(self, topic: str) -> tuple[str, ...]:
        """Sentences on what a file did while it was imported."""

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case."""


def server(torch: bool) -> Callable[[Path], Server]:
    """What serves a submission, with torch or without."""
    if torch:
        from graders.session import InProcessSession

        return InProcessSession
    from graders.isolation.by_hand import TorchFreeSession

    return TorchFreeSession


def silence() -> None:
    """Take standard input, output and error away."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def serve(serving: Server, requests: int, replies: int, words: int | None = None, problem: str = "") -> NoReturn:
    """Answer requests until their stream ends, then end the process.

    Args:
        serving: calls the student's functions.
        requests: descriptor to read from.
        replies: descriptor to write to.
        words: descriptor on which to say, in the moment of death, where the program was.
        problem: why this process must not serve; said in reply to the first request.
    """
    if words is not None:
        faulthandler.enable(words)
        faulthandler.register(signal.SIGUSR1, words)
    with os.fdopen(requests, "rb") as stream:
        wire.read(stream)
        _send(replies, {"problem": problem} if problem else {"ready": True})
        if problem:
            os._exit(1)
        while True:
            try:
                request = wire.read(stream)
            except EOFError:
                os._exit(0)
            _send(replies, {"nonce": request["nonce"], **_answer(serving, request)})


def _answer(serving: Server, request: dict[str, Any]) -> dict[str, Any]:
    topic, seconds = request["topic"], float(request["seconds"])
    if request["do"] == "load":
        return {"problem": serving.problem(topic, seconds), "notes": serving.notes(topic)}
    return {"observation": serving.observe(topic, request["task"], request["case"], seconds)}


def _send(descriptor: int, message: dict[str, Any]) -> None:
    try:
        data = wire.pack(message)
    except wire.WireError:
        too_much = Observation("returned", OtherValue("result", "too much data to look at"))
        data = wire.pack({**message, "observation": too_much})
    while data:
        data = data[os.write(descriptor, data) :]


def _limit(memory: int, seconds: float) -> None:
    """Allow so much memory beyond what is mapped already, and processor time, as far as this system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    statistics = Path("/proc/self/statm")
    if memory > 0 and statistics.exists():
        mapped = int(statistics.read_text().split()[0]) * resource.getpagesize()
        limit = mapped + (memory << 20)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _main(directory: Path, memory: int, seconds: float, torch: bool) -> NoReturn:
    requests, replies = os.dup(0), os.dup(1)
    silence()
    make = server(torch)
    os.chdir(directory)
    _limit(memory, seconds)
    serve(make(directory), requests, replies)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4] == "torch")
