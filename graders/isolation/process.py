"""A session whose submission lives in a process of its own, stopped from outside when it takes too long."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.cases import Case
from graders.defaults import MEMORY
from graders.isolation import wire
from graders.isolation.launch import Child, launch
from graders.loading import LoadProblem, source_text
from graders.values import ErrorRecord, Observation, Outcome

#: seconds that a call may overrun its own limit before the process is killed
GRACE = 2.0
#: seconds more for the first answer of a process, which may have to import torch
START_UP = 30.0


class ProcessSession:
    """Serves a submission in a process of its own.

    Args:
        directory: the submission.
        memory: MiB that the student's code may use beyond torch itself.
    """

    def __init__(self, directory: Path, memory: int = MEMORY) -> None:
        self.directory, self.memory = directory.absolute(), memory
        self._child: Child | None = None
        self._problems: dict[str, LoadProblem | None] = {}
        self._notes: dict[str, tuple[str, ...]] = {}
        self._fresh = True

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """Load a file if need be; why it gives no module, or ``None``."""
        if topic not in self._problems:
            reply = self._ask({"do": "load", "topic": topic, "seconds": seconds}, seconds)
            if isinstance(reply, str):
                self._problems[topic] = _load_problem(topic, reply)
            else:
                self._problems[topic] = reply.get("problem")
                self._notes[topic] = tuple(str(note) for note in reply.get("notes", ()))
        return self._problems[topic]

    def notes(self, topic: str) -> tuple[str, ...]:
        """Sentences on what a file did while it was imported."""
        return self._notes.get(topic, ())

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case."""
        request = {"do": "observe", "topic": topic, "task": task, "case": case, "seconds": seconds}
        reply = self._ask(request, seconds)
        if isinstance(reply, str):
            return Observation(reply, error=_death(reply))
        observation = reply.get("observation")
        if not isinstance(observation, Observation):
            self.close()
            return Observation("crashed", error=ErrorRecord("Crash", "the process sent something unreadable"))
        return observation

    def source(self, topic: str) -> str:
        """The text of a file, empty where there is none that can be read."""
        return source_text(self.directory, topic)

    def close(self) -> None:
        """End the process."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.requests, child.replies):
            with suppress(OSError):  # what was still to be written has nowhere to go
                stream.close()

    def _ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any] | Outcome:
        """The reply to a request, or how the process ended instead."""
        if self._child is None:
            self._child, self._fresh = launch(self.directory, self.memory), True
        child = self._child
        overdue = threading.Event()

        def kill() -> None:
            overdue.set()
            child.kill()

        watchdog = threading.Timer(seconds + GRACE + (START_UP if self._fresh else 0.0), kill)
        watchdog.start()
        try:
            child.requests.write(wire.pack(request))
            child.requests.flush()
            reply = wire.read(child.replies)
            self._fresh = False
            return reply if isinstance(reply, dict) else "crashed"
        except (EOFError, OSError, wire.WireError):
            self.close()
            return "timeout" if overdue.is_set() else "crashed"
        finally:
            watchdog.cancel()


def _death(outcome: Outcome) -> ErrorRecord:
    if outcome == "timeout":
        return ErrorRecord("TimeLimitReached", "the process did not answer in time and was stopped")
    return ErrorRecord("Crash", "the process ended in the middle of the call")


def _load_problem(topic: str, outcome: Outcome) -> LoadProblem:
    what = "does not come to an end" if outcome == "timeout" else "ends its whole process"
    return LoadProblem(outcome, f"{topic}.py {what} while it is imported.", _death(outcome))
