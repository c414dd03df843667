"""What is known before any student's code is called: cases, right outcomes, drawn inputs. Made once for a seed."""

from __future__ import annotations

import zlib
from functools import lru_cache

from graders.cases import Case
from graders.curriculum import find
from graders.effects import arguments_before
from graders.oracles.drawn import draw_cases
from graders.tasks import Task
from graders.topics.draw import Draw
from graders.trial import Trial

_KEPT = 256


def trial(task: Task, case: Case) -> Trial:
    """A case with its right outcome."""
    witness = task.witness(case) if task.witness is not None else None
    return Trial(case, task.reference(case), witness, arguments_before(case))


@lru_cache(maxsize=_KEPT)
def trials(full_name: str, seed: int) -> tuple[Trial, ...]:
    """The cases of a task for a seed."""
    _, task = find(full_name)
    return tuple(trial(task, case) for case in task.cases(Draw(seed, full_name)))


@lru_cache(maxsize=_KEPT)
def drawn_trials(full_name: str, seed: int) -> tuple[Trial, ...]:
    """The cases that hypothesis draws for a task and a seed."""
    _, task = find(full_name)
    if task.drawn is None:
        return ()
    cases = draw_cases(task.drawn(), drawing_seed(full_name, seed))
    return tuple(Trial(case, task.reference(case), None, arguments_before(case)) for case in cases)


def drawing_seed(full_name: str, seed: int) -> int:
    """The seed of hypothesis for a task."""
    return (seed << 32) ^ zlib.crc32(full_name.encode())
