"""The engine of a batch: what is under way, what is tried again, what is written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace

from graders.batch.job import MAX_LOSSES, Job, Outcome, Summary
from graders.batch.out import Out
from graders.batch.stop import Stop
from graders.batch.workers import Workers
from graders.language.messages import say

#: seconds after which the engine looks up whether it was asked to stop
_LOOK_UP = 0.2
_DIED = say("ungraded.process_died")


class WorkersError(RuntimeError):
    """The workers cannot do any work; the text says why, in a sentence."""


@dataclass
class Tally:
    """What became of the submissions of a batch: names only, so that memory does not grow with their results."""

    written: set[str] = field(default_factory=set)
    graded: int = 0
    not_graded: list[str] = field(default_factory=list)

    def add(self, summary: Summary) -> None:
        """One submission has its last result."""
        self.written.add(summary.name)
        self.graded += 1
        if summary.problem:
            self.not_graded.append(summary.name)


class Batch:
    """Hands jobs to workers and writes what comes back.

    A job whose worker died, and the tasks of a submission that were stopped or crashed, are tried once more when all
    others are done, one at a time: points are not lost to a loaded machine, nor to a neighbour.

    Args:
        out: where the files go.
        workers: who does the jobs.
        report: is told of each submission once its result is final.
        stop: whether to end early.
    """

    def __init__(self, out: Out, workers: Workers, report: Callable[[Summary], None], stop: Stop) -> None:
        self.out, self.workers, self.report, self.stop = out, workers, report, stop
        self.tally = Tally()
        self._alone: deque[Job] = deque()

    def run(self, jobs: Iterable[Job]) -> Tally:
        """Grade. Raises ``OSError`` where a file cannot be written."""
        self._together(iter(jobs))
        while self._alone and self.stop.signal is None:
            job = self._alone.popleft()
            if job.again:
                job = replace(job, earlier=self.out.result_text(job.submission.name))
            self._together(iter([job]))
        return self.tally

    def _together(self, jobs: Iterator[Job]) -> None:
        """Do jobs, a window of them at a time. What must be tried again is put on the list for later."""
        waiting: dict[Future[Outcome], Job] = {}
        while self.stop.signal is None:
            while len(waiting) < self.workers.window and (job := next(jobs, None)) is not None:
                waiting[self.workers.submit(job)] = job
            if not waiting:
                return
            done, _ = wait(waiting, _LOOK_UP, FIRST_COMPLETED)
            for future in done:
                self._ended(waiting.pop(future), future)

    def _ended(self, job: Job, future: Future[Outcome]) -> None:
        try:
            outcome = future.result()
        except Exception as error:  # a worker died, or could not even begin
            self._failed(job, error)
            return
        self.out.write(outcome.files)
        self.tally.written.add(outcome.summary.name)
        if outcome.again:
            self._alone.append(replace(job, again=outcome.again))
        else:
            self.tally.add(outcome.summary)
            self.report(outcome.summary)

    def _failed(self, job: Job, error: Exception) -> None:
        if job.losses > MAX_LOSSES:
            raise WorkersError(f"No worker stays alive ({type(error).__name__}: {error}).")
        died = isinstance(error, self.workers.lost)
        why = _DIED if died else say("ungraded.failed", error=f"{type(error).__name__}: {error}")
        self._alone.append(job.lost(why))
