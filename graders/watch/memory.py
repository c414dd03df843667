"""Where the student was: a small file in the watched directory, so that it goes wherever the exercises go."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graders.reports.files import write_whole

NAME = ".graders-watch.json"


@dataclass(frozen=True)
class Memory:
    """The task that was shown last, and those that were done when they were last judged; by their full names."""

    task: str = ""
    done: frozenset[str] = frozenset()


def recall(directory: Path) -> Memory:
    """What was remembered; nothing where the file is absent or damaged."""
    try:
        stored = json.loads((directory / NAME).read_text(encoding="utf-8"))
        task, done = stored["task"], stored["done"]
    except (OSError, ValueError, KeyError, TypeError):
        return Memory()
    if not isinstance(task, str) or not isinstance(done, list):
        return Memory()
    return Memory(task, frozenset(name for name in done if isinstance(name, str)))


def remember(directory: Path, memory: Memory) -> None:
    """Write it down. A directory that cannot be written costs only the memory."""
    text = json.dumps({"task": memory.task, "done": sorted(memory.done)}, indent=1)
    with suppress(OSError):
        if directory.is_dir():
            write_whole(directory / NAME, text + "\n")
