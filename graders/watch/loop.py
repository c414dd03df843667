"""The loop of ``graders watch``: wait for a key or a save, have the task judged, show what came of it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from graders.curriculum import find
from graders.reports.source import definition_line
from graders.reports.terminal import shown_path, table, table_lines
from graders.watch.course import Course
from graders.watch.files import INTERVAL, Files
from graders.watch.keys import Keys
from graders.watch.memory import recall, remember
from graders.watch.runner import Feedback, Runner
from graders.watch.screen import Screen, View, frame

#: seconds between two looks while a task is being judged
_EAGER = 0.005
#: seconds that judging may take before the screen says that it is under way
_PATIENCE = 0.4


class Watch:
    """One sitting of one student.

    Args:
        directory: the exercises.
        seed: from which the inputs are drawn.
        timeout: seconds for one task.
        keys: entered already.
    """

    def __init__(self, directory: Path, seed: int, timeout: float, keys: Keys) -> None:
        self.directory, self.keys = directory, keys
        self.course = Course(recall(directory))
        self.files, self.screen = Files(directory), Screen()
        self.runner = Runner(directory, seed, timeout)
        self.feedback: Feedback | None = None
        self.extra: list[str] = []
        self.hints = self._judged = 0
        self._began = 0.0  # when the judging under way began, or was last spoken of; 0.0 where that is enough
        self._searching = not self.course.resumed
        self._summing_up = False
        self._size = shutil.get_terminal_size()

    def run(self) -> None:
        """Watch until the student quits. The place is remembered whatever ends it."""
        try:
            if self._searching:
                self._order(self.course.names)
            else:
                self._judge()
            while self._handle(self.keys.wait(_EAGER if self.runner.is_busy else INTERVAL)):
                self._look()
        finally:
            self.runner.stop()
            remember(self.directory, self.course.memory())

    def _handle(self, key: str) -> bool:
        """Do what a key asks for; whether to go on."""
        if key == "q":
            return False
        deeds: Mapping[str, Callable[[], None]] = {
            "h": self._hint,
            "n": lambda: self._go_to(self.course.following()),
            "p": lambda: self._go_to(self.course.preceding()),
            "a": self._all,
        }
        if key in deeds:
            deeds[key]()
        return True

    def _look(self) -> None:
        """See what was saved, what was judged, and whether the window has another size."""
        if self.files.changed():
            self._judge()
        for found in self.runner.finished():
            self._take(found)
        if self._began and time.monotonic() - self._began > _PATIENCE:
            self._began = time.monotonic() if self._summing_up else 0.0
            count = f"all tasks, {self._judged} of {len(self.course.names)} " if self._summing_up else ""
            self._draw(f"judging {count}...")
        if shutil.get_terminal_size() != self._size:
            self._size = shutil.get_terminal_size()
            if self.screen.is_terminal:
                self._draw()

    def _take(self, found: Feedback) -> None:
        self.course.note(found.task, found.status)
        self._judged += 1
        if self._searching:
            self.course.current = found.task
            if found.status == "passed" and found.task != self.course.names[-1]:
                return
            self._searching = False
        if found.task == self.course.current:
            self.feedback = found
        if self._summing_up:
            if found.task != self.course.names[-1]:
                return
            self._summing_up = False
            self.extra = ["every task:", *table_lines(table(self.course.statuses))]
        self._began = 0.0
        self._draw()
        if found.task == self.course.current and found.status == "passed":
            remember(self.directory, self.course.memory())
            if not self.keys.prompt and not self.course.is_complete:
                self._go_to(self.course.following())

    def _judge(self) -> None:
        """Judge the task that is shown."""
        self._searching = self._summing_up = False
        self._order((self.course.current,))

    def _all(self) -> None:
        self._searching, self._summing_up = False, True
        self._order(self.course.names)

    def _order(self, names: tuple[str, ...]) -> None:
        self.extra, self._judged = [], 0
        self._began = time.monotonic()
        self.runner.start(names, lambda found: self._searching and found.status != "passed")

    def _go_to(self, name: str) -> None:
        self.course.current, self.feedback, self.hints = name, None, 0
        self._judge()

    def _hint(self) -> None:
        """The first hint, and one more each time."""
        _, task = find(self.course.current)
        self.hints = min(self.hints + 1, len(task.hints))
        self.extra = [f"hint {index + 1} of 3: {task.hints[index]}" for index in range(self.hints)][-2:]
        self._draw()

    def _draw(self, going_on: str = "") -> None:
        topic, task = find(self.course.current)
        path = self.directory / f"{topic.name}.py"
        line = definition_line(path, task.name)
        found = self.feedback if not going_on else None
        view = View(
            name=task.name,
            summary=task.summary,
            place=f"{shown_path(path)}:{line}" if line else shown_path(path),
            done=len(self.course.done),
            total=len(self.course.names),
            status=found.status if found else "",
            lines=found.lines if found else (),
            extra=self.extra,
            foot=going_on or (f"judged at {time.strftime('%H:%M:%S')}, in {found.seconds:.2f} s" if found else ""),
            keyboard=self.keys.prompt,
            complete=self.course.is_complete,
        )
        self.screen.show(frame(view, self._size.columns, self._size.lines - 1, self.screen.colour))
