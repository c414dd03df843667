"""The bank of answers: right and wrong ones for each task, each a file that a student might have handed in.

An answer is ``<bank>/<topic>/<task>/{right,wrong}/<name>.py``. Its first line says what it shows: ``# shows: `` and,
for a wrong one, the id of the misconception (or ``unnamed`` where the catalogue has none); for a right one, what is
unusual about it. Comment lines below say more. In a wrong answer the line where the mistake shows ends in ``# here``:
the one at which a teacher would point, that is the wrong statement itself (a clearing in vain or in the wrong place),
not the one where it comes to light; where something is missing, the line that goes without it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graders.defaults import TIMEOUT
from graders.grading import TaskGrading
from graders.results import TaskResult
from graders.session import InProcessSession


@dataclass(frozen=True)
class Answer:
    """One file of the bank. ``line`` is the marked one (1-based), ``None`` where none is marked."""

    path: Path
    topic: str
    task: str
    right: bool
    shows: str
    line: int | None

    @property
    def name(self) -> str:
        """For example ``gradient_zeroing.gradient_history.wrong.never_cleared``."""
        return f"{self.topic}.{self.task}.{'right' if self.right else 'wrong'}.{self.path.stem}"


def answers(bank: Path) -> Iterator[Answer]:
    """All answers of a bank, in order of their paths. Raises ``ValueError`` for a file without its first line."""
    for path in sorted(bank.glob("*/*/*/*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or not lines[0].startswith("# shows: "):
            raise ValueError(f"{path}: the first line must begin with '# shows: '")
        marked = [number for number, line in enumerate(lines, 1) if line.rstrip().endswith("# here")]
        topic, task, verdict = path.parts[-4:-1]
        shows = lines[0].removeprefix("# shows: ").strip()
        yield Answer(path, topic, task, verdict == "right", shows, marked[0] if marked else None)


@contextmanager
def submission_of(answer: Answer) -> Iterator[Path]:
    """A submission that holds this answer alone, under the name of its topic."""
    with tempfile.TemporaryDirectory() as directory:
        shutil.copyfile(answer.path, Path(directory) / f"{answer.topic}.py")
        yield Path(directory)


def grade_answer(answer: Answer, seed: int, timeout: float = TIMEOUT) -> TaskResult:
    """Grade the one task of an answer in this process."""
    with submission_of(answer) as directory:
        session = InProcessSession(directory)
        try:
            return TaskGrading(session, f"{answer.topic}.{answer.task}", seed, timeout).task_result()
        finally:
            session.close()
