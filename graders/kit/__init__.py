"""A student kit: tasks read from tables of inputs and expected values, made by ``graders release``.

In the full project a topic computes what is right; a kit holds none of that code. Its topics are read by
``graders.kit.tasks`` from one table for each task, and everything else (checks, diagnosis, reports) is the same.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

SEED_FILE = "SEED"


@cache
def kit_seed() -> int | None:
    """The seed whose inputs this kit holds; ``None`` in the full project, which draws inputs from any seed."""
    file = Path(__file__).with_name(SEED_FILE)
    return int(file.read_text(encoding="ascii")) if file.is_file() else None


def local_seed() -> int:
    """The seed of what a student runs, where none is asked for."""
    return kit_seed() or 0
