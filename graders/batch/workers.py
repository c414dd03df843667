"""Workers on this machine: processes of their own, or, for debugging, this one."""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
import os
import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import cycle, islice
from multiprocessing.context import BaseContext
from multiprocessing.queues import SimpleQueue
from typing import Protocol

from graders.batch.job import Job, Outcome, grade_job
from graders.batch.temporary import place_sockets
from graders.isolation.affinity import allowed, stay_on
from graders.isolation.surroundings import environment

#: one thread for each numerical library, and no accelerator: threads do not survive a fork
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "",
}


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

    def submit(self, job: Job) -> Future[Outcome]:
        """Hand out a job, to new workers if one of the old ones has died."""
        if self._executor is not None:
            try:
                return self._executor.submit(grade_job, job)
            except BrokenProcessPool:
                self._executor.shutdown(wait=True)
        self._executor = executor(self.jobs)
        return self._executor.submit(grade_job, job)

    def close(self) -> None:
        """End the workers, those at work too."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            for process in multiprocessing.active_children():
                process.kill()
            self._executor.shutdown(wait=True)


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


def begin(variables: dict[str, str], processors: SimpleQueue[int]) -> None:
    """Called in each new worker: take over the batch's environment, take one of the processors to run on, leave Ctrl-C
    to the batch, end when it ends.
    """
    os.environ.clear()
    os.environ.update(variables)
    stay_on([] if processors.empty() else [processors.get()])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    batch = multiprocessing.parent_process()
    assert batch is not None

    def follow() -> None:
        batch.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def executor(jobs: int, begin: Callable[[dict[str, str], SimpleQueue[int]], None] = begin) -> ProcessPoolExecutor:
    """Worker processes that can be handed jobs.

    Args:
        jobs: how many.
        begin: called first in each of them, with the environment variables of this process and a queue that holds a
            processor for each worker.
    """
    context = _context()
    return ProcessPoolExecutor(
        jobs,
        mp_context=context,
        initializer=begin,
        initargs=({**os.environ, **_ENVIRONMENT}, _processors(jobs, context)),
    )


def _processors(jobs: int, context: BaseContext) -> SimpleQueue[int]:
    """A processor for each worker, chosen at random: another batch may be at work on the same machine."""
    queue: SimpleQueue[int] = context.SimpleQueue()
    known = allowed()
    random.SystemRandom().shuffle(known)
    for one in islice(cycle(known), jobs):
        queue.put(one)
    return queue


def _context() -> BaseContext:
    """How worker processes start. A fork of this process would inherit its threads; where forks are safe, all workers
    are forked from one clean process that has imported torch, and so are the processes of students
    (``graders.isolation.mother``).
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["graders.isolation.preload", "graders.batch.preload"])
    # Ctrl-C at a terminal reaches every process of the group; this one alone answers it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    place_sockets()
    try:
        with _environment_for_students():
            multiprocessing.forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)
    return context


@contextmanager
def _environment_for_students() -> Iterator[None]:
    """A process started meanwhile holds no variable that may be a secret, and imports nothing from where we are run."""
    usual = dict(os.environ)
    theirs = {**environment(), "PYTHONSAFEPATH": "1"}
    if "PYTHONDONTWRITEBYTECODE" not in usual:  # a torch without compiled files would be slow each time
        del theirs["PYTHONDONTWRITEBYTECODE"]
    os.environ.clear()
    os.environ.update(theirs)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(usual)
