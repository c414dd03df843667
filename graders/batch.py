"""Grading many submissions: one process for each, results written as soon as they are known."""

from __future__ import annotations

import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

import torch

import graders
from graders.curriculum import topics
from graders.defaults import MEMORY, TIMEOUT
from graders.grading import grade
from graders.intake.submission import Submission
from graders.isolation.process import ProcessSession
from graders.reports.files import write_whole
from graders.reports.gradebook import gradebook
from graders.results import SubmissionResult, TaskResult
from graders.session import InProcessSession, Session
from graders.stored import result_file, result_text


@dataclass(frozen=True)
class Options:
    """How a batch is graded.

    Args:
        seed: from which all inputs are drawn.
        timeout: seconds for one task.
        memory: MiB for one submission, beyond torch itself.
        jobs: how many submissions at a time.
        isolation: ``process`` or ``none``.
    """

    seed: int
    timeout: float = TIMEOUT
    memory: int = MEMORY
    jobs: int = 1
    isolation: str = "process"


def grade_submission(submission: Submission, options: Options) -> SubmissionResult:
    """Grade one submission in a session of its own; a failure of ours is recorded as its ``problem``."""
    if submission.problem:
        return ungraded(submission, options, submission.problem)
    session: Session
    if options.isolation == "none":
        session = InProcessSession(submission.directory)
    else:
        session = ProcessSession(submission.directory, options.memory)
    try:
        result = grade(session, submission.name, options.seed, options.timeout, options.isolation)
        return replace(result, notes=(*submission.notes, *result.notes), identity=submission.identity)
    except Exception as error:  # one submission must never stop the others
        return ungraded(submission, options, f"grading failed: {type(error).__name__}: {error}")
    finally:
        session.close()


def ungraded(submission: Submission, options: Options, problem: str) -> SubmissionResult:
    """The result of a submission that could not be graded: every task missing, and the reason."""
    tasks = tuple(
        TaskResult(f"{topic.name}.{task.name}", "missing", 0.0, task.points, ())
        for topic in topics()
        for task in topic.tasks
    )
    return SubmissionResult(
        submission.name,
        options.seed,
        graders.__version__,
        torch.__version__,
        0.0,
        tasks,
        isolation=options.isolation,
        notes=submission.notes,
        problem=problem,
        identity=submission.identity,
    )


def run_batch(
    submissions: list[Submission],
    out: Path,
    options: Options,
    report: Callable[[SubmissionResult], None],
) -> list[SubmissionResult]:
    """Grade all submissions and write ``results/``, ``gradebook.csv`` and ``run.json`` below ``out``.

    Args:
        submissions: what to grade.
        out: where the files go.
        options: how to grade.
        report: is told each result as soon as it is known.

    Returns:
        The results in the order of ``submissions``.
    """
    started = time.time()
    results: dict[int, SubmissionResult] = {}
    for number, result in _graded(submissions, options):
        results[number] = result
        write_whole(result_file(out, result.submission), result_text(result))
        report(result)
    ordered = [results[number] for number in range(len(submissions))]
    write_whole(out / "gradebook.csv", gradebook(ordered))
    write_whole(out / "run.json", json.dumps(_run_record(ordered, options, started), indent=1, ensure_ascii=False))
    return ordered


def _graded(submissions: list[Submission], options: Options) -> Iterator[tuple[int, SubmissionResult]]:
    """Number and result of each submission, as they come."""
    if options.isolation == "none":
        for number, submission in enumerate(submissions):
            yield number, grade_submission(submission, options)
        return
    # Fresh interpreters: a fork of a process that has started torch's threads would hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=options.jobs, mp_context=context) as executor:
        futures = {executor.submit(grade_submission, item, options): n for n, item in enumerate(submissions)}
        for future in as_completed(futures):
            number = futures[future]
            try:
                yield number, future.result()
            except BrokenProcessPool:
                yield number, ungraded(submissions[number], options, "the grading process died; run it again")


def _run_record(results: list[SubmissionResult], options: Options, started: float) -> dict[str, object]:
    return {
        "seed": options.seed,
        "suite": graders.__version__,
        "torch": torch.__version__,
        "python": sys.version.split()[0],
        "options": {
            "timeout": options.timeout,
            "memory": options.memory,
            "jobs": options.jobs,
            "isolation": options.isolation,
        },
        "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(started)),
        "seconds": round(time.time() - started, 3),
        "submissions": len(results),
        "not_graded": [result.submission for result in results if result.problem],
    }
