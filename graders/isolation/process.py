"""A session whose submission lives in a process of its own, stopped from outside when it takes too long."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.cases import Case
from graders.isolation import wire
from graders.loading import LoadProblem
from graders.values import ErrorRecord, Observation, Outcome

#: seconds that a call may overrun its own limit before the process is killed
GRACE = 2.0
#: seconds until a fresh process must have imported torch
START_UP = 120.0
DEFAULT_MEMORY = 2048


class ProcessSession:
    """Serves a submission in a process of its own.

    Args:
        directory: the submission.
        memory: MiB that the student's code may use beyond torch itself.
    """

    def __init__(self, directory: Path, memory: int = DEFAULT_MEMORY) -> None:
        self.directory, self.memory = directory.absolute(), memory
        self._process: subprocess.Popen[bytes] | None = None
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

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was still to be written has nowhere to go
                    stream.close()

    def _ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any] | Outcome:
        """The reply to a request, or how the process ended instead."""
        process = self._started()
        assert process.stdin is not None and process.stdout is not None
        overdue = threading.Event()

        def kill() -> None:
            overdue.set()
            process.kill()

        watchdog = threading.Timer(seconds + GRACE + (START_UP if self._fresh else 0.0), kill)
        watchdog.start()
        try:
            process.stdin.write(wire.pack(request))
            process.stdin.flush()
            reply = wire.read(process.stdout)
            self._fresh = False
            return reply if isinstance(reply, dict) else "crashed"
        except (EOFError, OSError, wire.WireError):
            self.close()
            return "timeout" if overdue.is_set() else "crashed"
        finally:
            watchdog.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-P", "-m", "graders.isolation.child", str(self.directory), str(self.memory)]
            self._fresh = True
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self.directory,
                env=_environment(),
                start_new_session=True,
            )
        return self._process


def _environment() -> dict[str, str]:
    """The environment of a child: one thread for each numerical library, and our packages on its path."""
    root = str(Path(__file__).resolve().parents[2])
    threads = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    return {**os.environ, **threads, "PYTHONPATH": root, "CUDA_VISIBLE_DEVICES": "", "PYTHONDONTWRITEBYTECODE": "1"}


def _death(outcome: Outcome) -> ErrorRecord:
    if outcome == "timeout":
        return ErrorRecord("TimeLimitReached", "the process did not answer in time and was stopped")
    return ErrorRecord("Crash", "the process ended in the middle of the call")


def _load_problem(topic: str, outcome: Outcome) -> LoadProblem:
    what = "does not come to an end" if outcome == "timeout" else "ends its whole process"
    return LoadProblem(outcome, f"{topic}.py {what} while it is imported.", _death(outcome))
