"""Workers on this machine: processes of their own, or, for debugging, this one."""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Protocol

from graders.batch.job import Job, Outcome, grade_job
from graders.isolation.mother import Mother
from graders.isolation.warm_process import use_mother

#: one thread for each numerical library, and no accelerator: threads do not survive a fork
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "",
}
#: bytes that leave room for what multiprocessing appends
_LONGEST_DIRECTORY = 60


class Workers(Protocol):
    """Where jobs are done.

    Attributes:
        window: how many jobs are handed out at a time, so that none of the workers waits.
        travels: whether a submission's files must go along with its job.
        lost: what a future raises when its worker died.
    """

    window: int
    travels: bool
    lost: tuple[type[BaseException], ...]

    def submit(self, job: Job) -> Future[Outcome]:
        """Hand out a job."""

    def close(self) -> None:
        """End the workers, those at work too."""


class LocalWorkers:
    """Worker processes on this machine. After one has died they are all replaced.

    Args:
        jobs: how many.
    """

    travels = False
    lost: tuple[type[BaseException], ...] = (BrokenProcessPool,)

    def __init__(self, jobs: int) -> None:
        self.jobs, self.window = jobs, 2 * jobs
        self._executor: ProcessPoolExecutor | None = None
        self._mother: Mother | None = None

    def submit(self, job: Job) -> Future[Outcome]:
        """Hand out a job, to new workers if one of the old ones has died."""
        if self._executor is not None:
            try:
                return self._executor.submit(grade_job, job)
            except BrokenProcessPool:
                self._executor.shutdown(wait=True)
        if self._mother is None:
            self._mother = Mother()
        self._executor = ProcessPoolExecutor(
            self.jobs, mp_context=_context(), initializer=_begin, initargs=(self._mother.address,)
        )
        return self._executor.submit(grade_job, job)

    def close(self) -> None:
        """End the workers, those at work too."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            for process in multiprocessing.active_children():
                process.kill()
            self._executor.shutdown(wait=True)
        if self._mother is not None:
            self._mother.close()
            self._mother = None


class ThisProcess:
    """Grades in this process, one submission at a time. For debugging: nothing keeps a submission apart."""

    travels = False
    lost: tuple[type[BaseException], ...] = ()
    window = 1

    def submit(self, job: Job) -> Future[Outcome]:
        """Do a job."""
        future: Future[Outcome] = Future()
        try:
            future.set_result(grade_job(job))
        except Exception as error:
            future.set_exception(error)
        return future

    def close(self) -> None:
        """Nothing is left to end."""


def local_workers(jobs: int, isolation: str) -> Workers:
    """The workers for an isolation on this machine."""
    return ThisProcess() if isolation == "none" else LocalWorkers(jobs)


def _context() -> multiprocessing.context.BaseContext:
    """How worker processes start. A fork of this process would inherit its threads; where forks are safe, all workers
    are forked from one clean process that has imported torch.
    """
    os.environ.update(_ENVIRONMENT)
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["graders.batch.preload"])
    # Ctrl-C at a terminal reaches every process of the group; this one alone answers it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with _short_temporary_directory():
            multiprocessing.forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)
    return context


@contextmanager
def _short_temporary_directory() -> Iterator[None]:
    """Multiprocessing puts its socket below the directory for temporary files; a path to one has 108 bytes at most."""
    usual = tempfile.tempdir
    if len(os.fsencode(tempfile.gettempdir())) > _LONGEST_DIRECTORY:
        tempfile.tempdir = "/tmp"
    try:
        yield
    finally:
        tempfile.tempdir = usual


def _begin(mother: str) -> None:
    """Called in each new worker: leave Ctrl-C to the batch, end when it ends, share its torch for students."""
    use_mother(mother)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    batch = multiprocessing.parent_process()
    assert batch is not None

    def follow() -> None:
        batch.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
