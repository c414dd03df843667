"""Judging in the background, in a fork of the warm process, so that keys and further saves are heard meanwhile."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graders.cases import Case
from graders.grading import TaskGrading
from graders.isolation.process import ProcessSession
from graders.language.messages import say
from graders.reports.terminal import failure_lines
from graders.values import LoadProblem, Observation


@dataclass(frozen=True)
class Feedback:
    """How one task was judged: its status, the lines that say why, and how long it took."""

    task: str
    status: str
    lines: tuple[str, ...]
    seconds: float


class Runner:
    """Judges tasks of one directory, one order at a time. A new order calls the one before it off.

    Args:
        directory: the submission.
        seed: from which the inputs are drawn.
        timeout: seconds for one task.
    """

    def __init__(self, directory: Path, seed: int, timeout: float) -> None:
        self.directory, self.seed, self.timeout = directory, seed, timeout
        self._order: _Order | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an order is being carried out."""
        return self._order is not None and self._order.thread.is_alive()

    def start(self, names: Sequence[str], enough: Callable[[Feedback], bool] = lambda _: False) -> None:
        """Judge these tasks, one after the other, until ``enough`` says of one that no more are needed."""
        self.stop()
        self._order = _Order(self, tuple(names), enough)
        self._order.thread.start()

    def finished(self) -> list[Feedback]:
        """What has been judged since the last call, in order."""
        found: list[Feedback] = []
        while self._order is not None:
            try:
                found.append(self._order.feedback.get_nowait())
            except queue.Empty:
                break
        return found

    def stop(self) -> None:
        """Call off what is under way."""
        if self._order is not None:
            self._order.session.call_off()
            self._order.thread.join(timeout=1)
        self._order = None


class _Order:
    """One order with a thread, a process and a queue of its own: what was called off can reach nobody."""

    def __init__(self, runner: Runner, names: tuple[str, ...], enough: Callable[[Feedback], bool]) -> None:
        self.feedback: queue.SimpleQueue[Feedback] = queue.SimpleQueue()
        self.session = _Session(runner.directory)
        self.thread = threading.Thread(target=self._work, args=(runner, names, enough), daemon=True)

    def _work(self, runner: Runner, names: tuple[str, ...], enough: Callable[[Feedback], bool]) -> None:
        try:
            for name in names:
                start = time.monotonic()
                grading = TaskGrading(self.session, name, runner.seed, runner.timeout)
                result = grading.task_result()
                if self.session.is_called_off:
                    return
                failed = next((check for check in result.checks if check.status == "failed"), None)
                lines = [] if failed is None else failure_lines(grading, failed, runner.directory)
                found = Feedback(name, result.status, tuple(lines), time.monotonic() - start)
                self.feedback.put(found)
                if enough(found):
                    return
        finally:
            self.session.close()


class _Session(ProcessSession):
    """A session that can be called off from another thread: the call under way ends, and no more are made."""

    is_called_off = False

    def call_off(self) -> None:
        """End the process for good."""
        self.is_called_off = True
        child = self._child
        if child is not None:
            child.kill()

    def problem(self, topic: str, seconds: float) -> LoadProblem | None:
        """As in the class above."""
        if self.is_called_off:
            return LoadProblem("crashed", say("ending.called_off"))
        return super().problem(topic, seconds)

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        """As in the class above."""
        return Observation("crashed") if self.is_called_off else super().observe(topic, task, case, seconds)
