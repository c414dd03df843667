"""Workers of a Dask cluster. The suite must be installed there; files travel with the jobs and results come back.

Each worker keeps its own warm process. Start workers with one thread (``dask worker ADDRESS --nthreads 1 --nworkers
auto``): a worker grades one submission at a time, whatever it is told.
"""

from __future__ import annotations

from concurrent.futures import Executor, Future
from contextlib import suppress
from importlib import import_module
from typing import Any

from graders.batch.job import Job, Outcome, grade_job

_SECONDS_TO_CONNECT = 30


class ClusterError(RuntimeError):
    """There is no cluster to work with; the text says why, in a sentence."""


class ClusterWorkers:
    """Workers of a Dask cluster.

    Args:
        address: of its scheduler, for example ``tcp://10.0.0.1:8786``.

    Raises:
        ClusterError: where Dask is not installed, no scheduler answers, or it has no workers.
    """

    travels = True

    def __init__(self, address: str) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise ClusterError('--scheduler needs Dask: pip install "autograd-exercises[cluster]"') from None
        try:
            self._client: Any = distributed.Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise ClusterError(f"no Dask scheduler answers at {address} ({type(error).__name__}).") from None
        self.lost: tuple[type[BaseException], ...] = (distributed.scheduler.KilledWorker,)
        threads = sum(self._client.nthreads().values())
        if not threads:
            self.close()
            raise ClusterError(f"the Dask cluster at {address} has no workers.")
        self.window = 2 * threads
        # A job whose worker died goes to another worker; after two deaths it counts as lost.
        self._executor: Executor = self._client.get_executor(pure=False, retries=0)

    def submit(self, job: Job) -> Future[Outcome]:
        """Hand out a job."""
        return self._executor.submit(grade_job, job)

    def close(self) -> None:
        """Give back what is still under way, and leave the cluster as it was."""
        with suppress(Exception):
            self._client.close(timeout=5)
