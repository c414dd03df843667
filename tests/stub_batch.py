"""``graders grade`` with workers that only pretend to grade. What hands out, writes and resumes is the real thing.

Run as ``python -m tests.stub_batch ARGUMENTS``, with the arguments of ``graders grade``.
"""

from __future__ import annotations

import json
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

from graders.batch.job import Job, Outcome, Summary
from graders.commands import grade
from graders.isolation.launch import IsolationError
from graders.results import SubmissionResult, TaskResult, TaskStatus
from graders.stored import page_path, result_path, result_text

SECONDS = 0.01


def submit(place: Path, name: str, word: str = "passes") -> None:
    """Put a submission into a class."""
    (place / name).mkdir(parents=True, exist_ok=True)
    (place / name / "forward_graphs.py").write_text(f"# {word}\n")


class StubWorkers:
    """Workers that look at the first word of a submission: it says how the one task ends.

    ``slow`` takes its time; ``kills`` ends its worker each time, ``kills-once`` the first time; ``fails-once`` cannot
    be begun the first time; ``stops`` is stopped at the time limit each time, ``stops-once`` the first time.
    """

    travels = False
    lost: tuple[type[BaseException], ...] = (BrokenProcessPool,)

    def __init__(self, jobs: int = 2) -> None:
        self.window = 2 * jobs
        self.most = 0
        self.done: list[str] = []
        self._under_way: set[Future[Outcome]] = set()
        self._executor = ThreadPoolExecutor(jobs)

    def submit(self, job: Job) -> Future[Outcome]:
        """Hand out a job."""
        self._under_way = {future for future in self._under_way if not future.done()}
        if job.again or job.losses:
            assert not self._under_way, "a second try is not alone"
        future = self._executor.submit(self._grade, job)
        self._under_way.add(future)
        self.most = max(self.most, len(self._under_way))
        self.done.append(job.submission.name)
        return future

    def close(self) -> None:
        """End."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _grade(self, job: Job) -> Outcome:
        submission = job.submission
        text = "" if submission.problem else (submission.directory / "forward_graphs.py").read_text()
        word = text.strip("# \n")
        time.sleep(SECONDS * (30 if word == "slow" else 1))
        if word == "kills" or (word == "kills-once" and not job.losses):
            raise BrokenProcessPool("died")
        if word == "fails-once" and not job.losses:
            raise IsolationError("there is no room for another process")
        if job.again:
            assert json.loads(job.earlier)["submission"] == submission.name
        stopped = word == "stops" or (word == "stops-once" and not job.again)
        status: TaskStatus = "timeout" if stopped else "passed"
        task = TaskResult("forward_graphs.leaf", status, 0.0 if stopped else 2.0, 2.0, ())
        again = (task.task,) if stopped and not job.again else ()
        key = "" if again or submission.problem else job.key
        seed, problem = job.options.seed, submission.problem
        result = SubmissionResult(submission.name, seed, "1", "2", time.monotonic(), (task,), problem=problem, key=key)
        if problem:
            result = replace(result, tasks=())
        files = {
            page_path(submission.name): f"<p>{result.score}</p>",
            result_path(submission.name): result_text(result),
        }
        return Outcome(Summary.of(result), files, again)


if __name__ == "__main__":
    grade._workers = lambda _options, jobs: StubWorkers(jobs)
    from graders.cli import main

    sys.exit(main(["grade", *sys.argv[1:]]))
