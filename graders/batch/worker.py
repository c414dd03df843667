"""What a worker does: grade one submission and put the texts of its files together."""

from __future__ import annotations

import html
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

import torch

import graders
from graders.batch.job import Job, Outcome, Summary, files_of, torch_version
from graders.batch.temporary import temporary_directory
from graders.curriculum import topics
from graders.grading import grade
from graders.isolation import available
from graders.isolation.launch import IsolationError
from graders.isolation.process import ProcessSession
from graders.language.messages import say
from graders.reports.student_page import student_page
from graders.results import SubmissionResult, TaskResult
from graders.session import InProcessSession, Session
from graders.stored import page_path, result_path, result_text

#: a task that ended so may have been stopped by the machine's load, and is tried once more
_STOPPED = ("timeout", "crashed")
#: a worker of a cluster may run several threads; a grading process grades one submission at a time
_one_at_a_time = threading.Lock()


def grade_job(job: Job) -> Outcome:
    """Grade one submission; a failure of ours is recorded as its ``problem``, so that it never stops the others.

    Raises:
        IsolationError: where its process could not be started, which may be the machine's load and is tried once more.
    """
    with _one_at_a_time:
        torch.set_num_threads(1)
        result = _result(job)
        stopped = tuple(task.task for task in result.tasks if task.status in _STOPPED)
        again = () if job.again else stopped
        # A result that is not the last word carries no key: a resumed run grades it anew.
        result = replace(result, key="" if again or result.problem else job.key)
        return Outcome(Summary.of(result), files(result, job.options.language), again)


def files(result: SubmissionResult, language: str = "en") -> dict[str, str]:
    """The files of one submission by their paths below OUT, the result last."""
    name = result.submission
    return {page_path(name): _page(result, language), result_path(name): result_text(result)}


def _page(result: SubmissionResult, language: str) -> str:
    """The page of a student. A fault in it is told on it: it must not cost the result."""
    try:
        return student_page(result, language)
    except Exception as error:
        words = html.escape(f"{type(error).__name__}: {error}")
        return f'<!DOCTYPE html>\n<meta charset="utf-8">\n<p>This page could not be made ({words}).</p>\n'


def _result(job: Job) -> SubmissionResult:
    if job.submission.problem:
        return ungraded(job, job.submission.problem)
    try:
        with _files_at_hand(job) as directory:
            present = [path for _, path in files_of(directory)]
            result = _graded(job, directory)
            if not all(path.exists() for path in present):
                return ungraded(job, say("ungraded.removed"))
            return result
    except IsolationError:
        raise
    except OSError as error:
        return ungraded(job, say("ungraded.unreadable", reason=error.strerror or error))
    except Exception as error:
        return ungraded(job, say("ungraded.failed", error=f"{type(error).__name__}: {error}"))


def _graded(job: Job, directory: Path) -> SubmissionResult:
    options, submission = job.options, job.submission
    session = _session(job, directory)
    isolation = "none" if options.isolation == "none" else available().resolve(options.isolation)
    try:
        result = grade(session, submission.name, options.seed, options.timeout, isolation, only=job.again)
    finally:
        session.close()
    if job.again:
        return _merged(SubmissionResult.from_json(json.loads(job.earlier)), result)
    return replace(result, notes=(*submission.notes, *result.notes), identity=submission.identity)


def _session(job: Job, directory: Path) -> Session:
    if job.options.isolation == "none":
        return InProcessSession(directory)
    return ProcessSession(directory, job.options.memory, job.options.isolation)


def _merged(first: SubmissionResult, second: SubmissionResult) -> SubmissionResult:
    """The first try with the tasks that were tried again."""
    later = {task.task: task for task in second.tasks}
    tasks = tuple(later.get(task.task, task) for task in first.tasks)
    return replace(first, tasks=tasks, seconds=round(first.seconds + second.seconds, 4))


@contextmanager
def _files_at_hand(job: Job) -> Iterator[Path]:
    """The directory of the submission; where its files travelled with the job, one made of them."""
    if job.files is None:
        yield job.submission.directory
        return
    with temporary_directory() as place:
        root = place.resolve()
        for name, data in job.files:
            path = root.joinpath(*PurePosixPath(name).parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield root


def ungraded(job: Job, problem: str) -> SubmissionResult:
    """The result of a submission that could not be graded: every task missing, and the reason."""
    tasks = tuple(
        TaskResult(f"{topic.name}.{task.name}", "missing", 0.0, task.points, ())
        for topic in topics()
        for task in topic.tasks
    )
    submission = job.submission
    return SubmissionResult(
        submission.name,
        job.options.seed,
        graders.__version__,
        torch_version(),
        0.0,
        tasks,
        isolation=job.options.isolation,
        notes=submission.notes,
        problem=problem,
        identity=submission.identity,
    )
