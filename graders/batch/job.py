"""What a worker is given and what it gives back: plain data that travels between processes and machines."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

import graders
from graders.defaults import MEMORY, TIMEOUT
from graders.intake.submission import Submission
from graders.language.messages import say
from graders.results import SubmissionResult, count

#: MiB of files that a job may take to another machine
MAX_TRAVELLING = 64
#: how often a submission may end the process that grades it
MAX_LOSSES = 2


@dataclass(frozen=True)
class Options:
    """How a batch is graded.

    Args:
        seed: from which all inputs are drawn.
        timeout: seconds for one task.
        memory: MiB for one submission, beyond torch itself.
        isolation: ``strict``, ``auto``, ``process`` or ``none``.
        language: of the pages: ``en``, ``zh`` or ``both``.
    """

    seed: int
    timeout: float = TIMEOUT
    memory: int = MEMORY
    isolation: str = "auto"
    language: str = "en"


@dataclass(frozen=True)
class Summary:
    """What the grading process remembers of a submission once its result is written."""

    name: str
    score: float
    max_score: float
    counts: Mapping[str, int]
    notes: int
    problem: str
    seconds: float

    @classmethod
    def of(cls, result: SubmissionResult) -> Summary:
        """The summary of a result."""
        counts = count(result.tasks)
        notes, seconds = len(result.notes), result.seconds
        return cls(result.submission, result.score, result.max_score, counts, notes, result.problem, seconds)


@dataclass(frozen=True)
class Outcome:
    """What a worker gives back.

    Args:
        summary: the result in short.
        files: text of each file to be written, by its path below OUT. The result itself comes last, so that it stands
            for all of them.
        again: tasks that were stopped or died, and that nobody has tried a second time.
    """

    summary: Summary
    files: Mapping[str, str]
    again: tuple[str, ...] = ()


@dataclass(frozen=True)
class Job:
    """One submission to be graded.

    Args:
        submission: what it is called and where its files are.
        options: how to grade.
        key: stands for everything that the result depends on.
        files: the files by relative path, for a worker that does not see the directory.
        earlier: the result of the first try as JSON, where only its stopped tasks are tried again.
        again: those tasks.
        losses: how many times it failed without a result, because a worker died.
    """

    submission: Submission
    options: Options
    key: str
    files: tuple[tuple[str, bytes], ...] | None = None
    earlier: str = ""
    again: tuple[str, ...] = ()
    losses: int = 0

    def lost(self, why: str) -> Job:
        """The same after it failed without a result; after too many failures a job that only tells why."""
        losses = self.losses + 1
        if losses < MAX_LOSSES:
            return replace(self, losses=losses)
        return replace(self, losses=losses, earlier="", again=(), submission=replace(self.submission, problem=why))


def job_of(submission: Submission, options: Options, travels: bool = False) -> Job:
    """The job for a submission. What cannot be read becomes its problem.

    Args:
        submission: what to grade.
        options: how.
        travels: whether its files go along, for workers on other machines.
    """
    files: tuple[tuple[str, bytes], ...] | None = None
    try:
        key = fingerprint(submission, options)
        if travels and not submission.problem:
            files = _bytes_of(submission.directory)
    except OSError as error:
        submission = replace(submission, problem=say("ungraded.unreadable", reason=error.strerror or error))
        key = ""
    return Job(submission, options, key, files)


def fingerprint(submission: Submission, options: Options) -> str:
    """A checksum of everything that a result depends on. Raises ``OSError`` where the files cannot be read."""
    facts = {"suite": graders.__version__, "torch": torch_version(), **asdict(options)}
    who = (submission.name, submission.problem, submission.notes, asdict(submission.identity))
    digest = hashlib.sha256(json.dumps([facts, who]).encode("ascii"))
    if not submission.problem:
        for file, path in files_of(submission.directory):
            digest.update(json.dumps([file, hashlib.sha256(path.read_bytes()).hexdigest()]).encode("ascii"))
    return digest.hexdigest()


def files_of(directory: Path) -> Iterator[tuple[str, Path]]:
    """Relative path (with ``/``) and place of each file below a directory, in order. Raises ``OSError``."""

    def fail(error: OSError) -> None:
        raise error

    for folder, inner, names in os.walk(directory, onerror=fail):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        for name in sorted(names):
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(directory).as_posix(), path


def _bytes_of(directory: Path) -> tuple[tuple[str, bytes], ...]:
    found, left = [], MAX_TRAVELLING << 20
    for name, path in files_of(directory):
        left -= path.stat().st_size
        if left < 0:
            raise OSError(f"it holds more than {MAX_TRAVELLING} MiB, too much to be sent to another machine")
        found.append((name, path.read_bytes()))
    return tuple(found)


@cache
def torch_version() -> str:
    """The version of torch, without importing it."""
    return version("torch")


def grade_job(job: Job) -> Outcome:
    """Grade one submission, in a worker: torch is imported there and not where the job comes from."""
    from graders.batch import worker

    return worker.grade_job(job)
