"""The tasks of the course in order, and which of them are done."""

from __future__ import annotations

from graders.curriculum import topics
from graders.watch.memory import Memory


def task_names() -> tuple[str, ...]:
    """Full names of all tasks in the order of the course."""
    return tuple(f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks)


class Course:
    """Where a student stands.

    Args:
        memory: what was known at the end of the last time.
    """

    def __init__(self, memory: Memory) -> None:
        self.names = task_names()
        self.done = set(memory.done) & set(self.names)
        self.statuses: dict[str, str] = {}
        self.resumed = memory.task in self.names
        self.current = memory.task if self.resumed else self.names[0]

    def note(self, name: str, status: str) -> None:
        """A task was judged."""
        self.statuses[name] = status
        if status == "passed":
            self.done.add(name)
        else:
            self.done.discard(name)

    def following(self) -> str:
        """The next task that is not done, from the start again after the last; the next one where all are done."""
        index = self.names.index(self.current)
        others = [*self.names[index + 1 :], *self.names[:index]]
        return next((name for name in others if name not in self.done), others[0])

    def preceding(self) -> str:
        """The task before this one, done or not; before the first comes the last."""
        return self.names[self.names.index(self.current) - 1]

    @property
    def is_complete(self) -> bool:
        """Whether every task is done."""
        return len(self.done) == len(self.names)

    def memory(self) -> Memory:
        """What to remember for the next time."""
        return Memory(self.current, frozenset(self.done))
