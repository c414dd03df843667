"""A session whose submission lives in a process of its own, stopped from outside when it takes too long."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from graders.cases import ArrayArgument, Case, PlainArgument
from graders.defaults import MEMORY
from graders.isolation import replies, wire
from graders.isolation.channel import OverdueError
from graders.isolation.last_words import place
from graders.isolation.launch import Child, Order, launch
from graders.isolation.walls import walls
from graders.language.messages import Message, say
from graders.sources import source_text
from graders.values import ErrorRecord, LoadProblem, Observation, Outcome

#: seconds that a call may overrun its own limit before the process is killed
GRACE = 2.0
#: a submission may take as long as this many of its tasks at their limit
TASKS_AT_THEIR_LIMIT = 12
_UNREADABLE = say("ending.unreadable")


class ProcessSession:
    """Serves a submission in a process of its own.

    Args:
        directory: the submission.
        memory: MiB that the student's code may use beyond torch itself.
        isolation: ``strict``, ``auto`` (the walls that are there) or ``process`` (none, only limits).

    Raises:
        WallsMissingError: for ``strict`` where a wall is missing.
    """

    def __init__(self, directory: Path, memory: int = MEMORY, isolation: str = "auto") -> None:
        self.directory, self.memory = directory.absolute(), memory
        self._walls = walls(isolation)
        self._child: Child | None = None
        self._without_torch: ProcessSession | None = None
        self._torch = True
        self._problems: dict[str, LoadProblem | None] = {}
        self._notes: dict[str, tuple[str, ...]] = {}
        self._sources: dict[str, str] = {}
        self._spent = self._most = 0.0

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """Load a file if need be; why it gives no module, or ``None``."""
        if topic not in self._problems:
            reply = self._ask({"do": "load", "topic": topic, "seconds": seconds}, seconds)
            loaded = replies.loading(reply) if isinstance(reply, Mapping) else None
            if loaded is None:
                self._problems[topic] = _load_problem(topic, reply if isinstance(reply, ErrorRecord) else self._end())
            else:
                self._problems[topic], self._notes[topic] = loaded
        return self._problems[topic]

    def notes(self, topic: str) -> tuple[str, ...]:
        """Sentences on what a file did while it was imported."""
        return self._notes.get(topic, ())

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """Perform one case. One that must do without torch is done once more where there is none."""
        told = replace(case, note="")  # a note is for readers of the result
        request = {"do": "observe", "topic": topic, "task": task, "case": told, "seconds": seconds}
        reply = self._ask(request, seconds)
        seen = replies.observation(reply) if isinstance(reply, Mapping) else None
        if seen is None:
            error = reply if isinstance(reply, ErrorRecord) else self._end()
            return Observation(_outcome(error), error=error)
        if seen.outcome in ("timeout", "memory"):  # who knows what state it was stopped in
            self._end()
        if self._torch and seen.outcome == "returned" and not seen.calls and _by_hand(case):
            return self._confirmed(seen, topic, task, case, seconds)
        return seen

    def _confirmed(self, seen: Observation, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """What a call gave, replaced by what it gives in a process that has no torch at all."""
        if self._without_torch is None:
            self._without_torch = ProcessSession(self.directory, self.memory)
            self._without_torch._walls, self._without_torch._torch = self._walls, False
        alone = self._without_torch.observe(topic, task, case, seconds)
        if alone.outcome == "returned":
            return replace(seen, returned=alone.returned)
        if alone.outcome == "raised":  # with torch it returned
            return replace(seen, calls=(alone.error.message[:100] if alone.error else "torch",))
        return alone

    def source(self, topic: str) -> str:
        """The text of a file, empty where there is none that can be read."""
        if topic not in self._sources:
            self._sources[topic] = source_text(self.directory, topic)
        return self._sources[topic]

    def close(self) -> None:
        """End the process."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
        if self._without_torch is not None:
            self._without_torch.close()

    def _ask(self, request: dict[str, Any], seconds: float) -> Any:
        """The reply to a request, or an ``ErrorRecord`` of how the process ended instead."""
        self._most = max(self._most, seconds * TASKS_AT_THEIR_LIMIT)
        allowed = min(seconds, self._most - self._spent)
        if allowed <= 0:
            return ErrorRecord("TimeLimitReached", say("ending.time_used_up", seconds=f"{self._most:g}"))
        if self._child is None:
            self._child = launch(Order(self.directory, self.memory, self._most, self._torch, self._walls))
        nonce, begun = secrets.token_hex(8), time.monotonic()
        try:
            reply = self._child.ask(wire.pack({**request, "nonce": nonce, "seconds": allowed}), allowed + GRACE)
        except OverdueError:
            return self._end("TimeLimitReached", say("ending.no_answer"))
        except (EOFError, OSError):
            return self._end("Crash", say("ending.in_the_call"))
        except wire.WireError:
            return self._end()
        finally:
            self._spent += time.monotonic() - begun
        if not isinstance(reply, Mapping) or reply.get("nonce") != nonce:
            return self._end()
        return reply

    def _end(self, kind: str = "Crash", message: Message = _UNREADABLE) -> ErrorRecord:
        """Kill the process; why, and where it was as far as it could say."""
        words = self._child.last_words() if self._child is not None else ""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
        return place(ErrorRecord(kind, message), words, self.directory)


def _by_hand(case: Case) -> bool:
    """Whether a call must do without torch and can: nothing that it is given is made of torch."""
    return case.watch == "torch" and all(
        isinstance(argument, ArrayArgument | PlainArgument) for argument in case.arguments.values()
    )


def _outcome(error: ErrorRecord) -> Outcome:
    return "timeout" if error.type == "TimeLimitReached" else "crashed"


def _load_problem(topic: str, error: ErrorRecord) -> LoadProblem:
    outcome = _outcome(error)
    what = "endless" if outcome == "timeout" else "ends_process"
    where = say("text.line", line=error.line) if error.line else ""
    return LoadProblem(outcome, say(f"loading.{what}", file=f"{topic}.py", where=where), error)
