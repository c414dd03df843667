"""On which processors a process may run.

A worker and the process of its student take turns, hundreds of times for a submission, and never work at the same time.
On two processors each turn wakes one that has gone to sleep and lost what it had in its caches, which costs as much as
half of the grading itself; on one processor a turn is little more than a call.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress


def allowed() -> list[int]:
    """The processors on which this process may run; none where the system does not let us choose."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def stay_on(processors: Iterable[int]) -> None:
    """Let this process, and all that it starts from now on, run on these processors only, where there are any."""
    chosen = list(processors)
    if chosen and hasattr(os, "sched_setaffinity"):
        with suppress(OSError):  # they were taken away meanwhile
            os.sched_setaffinity(0, chosen)
