"""``graders grade`` from beginning to end: which results are kept, which are made, and what is said of it."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graders.batch.engine import Batch, Tally, WorkersError
from graders.batch.job import Job, Summary, job_of
from graders.batch.out import Out
from graders.batch.plan import Plan
from graders.batch.stop import Stop
from graders.batch.workers import Workers
from graders.commands.exits import EXIT_DONE, EXIT_INCOMPLETE, EXIT_INTERRUPTED, complain
from graders.reports.progress import Progress
from graders.reports.text import printable
from graders.stored import StoredResults

#: makes the files of the whole class from its stored results, and says which
Finish = Callable[[StoredResults], Sequence[Path]]
_AGAIN = "The same command with --resume grades the rest."


@dataclass
class Run:
    """One run of ``graders grade`` into a directory that is locked.

    Args:
        out: the directory.
        plan: what to grade and how. The names in its record are those of the whole class, of which that may be a part.
        workers: who grades.
        finish: makes the files of the class.
        resume: whether results are kept of which nothing has changed.
    """

    out: Out
    plan: Plan
    workers: Workers
    finish: Finish
    resume: bool = False
    _kept: list[Summary] = field(default_factory=list)

    def go(self) -> int:
        """Grade, and write everything. Returns the exit status."""
        plan, directory = self.plan, self.out.directory
        if plan.aside:
            print(f"what an earlier run left in {directory} is now in {plan.aside}")
        try:
            with Stop() as stop:
                started = time.monotonic()
                self.out.write_record(plan.record)
                tally = self._graded(stop)
                plan.record["seconds"] = round(time.monotonic() - started, 3)
                self._finish(tally, stop)
        except OSError as error:
            return complain(f"{directory} cannot be written: {error.strerror or error}. {_AGAIN}")
        except WorkersError as error:
            return complain(f"{error} {_AGAIN}")
        if stop.signal is None:
            return EXIT_INCOMPLETE if tally.not_graded else EXIT_DONE
        complain(f"stopped; {len(tally.written)} of {len(plan.submissions)} are graded. {_AGAIN}")
        return EXIT_INTERRUPTED if stop.signal == signal.SIGINT else EXIT_INCOMPLETE

    def _graded(self, stop: Stop) -> Tally:
        """Grade, tell of each submission, and add those that are known already."""
        progress = Progress(len(self.plan.submissions), self.plan.options.seed)
        try:
            tally = Batch(self.out, self.workers, progress.show, stop).run(self._jobs(progress))
        finally:
            progress.close()
            self.workers.close()
        for summary in self._kept:
            tally.add(summary)
        return tally

    def _jobs(self, progress: Progress) -> Iterator[Job]:
        """The jobs that must be done; what is known already is counted on the way."""
        for submission in self.plan.submissions:
            job = job_of(submission, self.plan.options, self.workers.travels)
            known = self.out.known(job) if self.resume else None
            if known is None:
                yield job
            else:
                self._kept.append(known)
                progress.keep()

    def _finish(self, tally: Tally, stop: Stop) -> None:
        """Make the files of the class and say how it went."""
        record, directory = self.plan.record, self.out.directory
        chosen = {one.name for one in self.plan.submissions}
        failed = {*tally.not_graded, *(name for name in record["not_graded"] if name not in chosen)}
        record["finished"] = stop.signal is None
        record["not_graded"] = [name for name in record["names"] if name in failed]
        names = [one for one in record["names"] if one in tally.written or (one not in chosen and self.out.holds(one))]
        files = self.finish(StoredResults(directory, names))
        self.out.write_record(record)
        if self._kept:
            print(f"kept: {len(self._kept)} result{'s' if len(self._kept) > 1 else ''} in which nothing has changed")
        if tally.not_graded:
            names = [name for name in record["not_graded"] if name in chosen]
            print(f"not graded, {len(names)} of {len(chosen)}: {printable(', '.join(names), 400)}")
        written = ["results/", "students/", *(path.name for path in files if path.parent == directory)]
        print(f"written: {', '.join(written)}")
        print(f"look at: {directory / 'index.html'}", flush=True)
