"""The directory of a batch: who may write there, what an earlier run left, what is already known."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graders.batch.job import Job, Summary
from graders.reports.files import write_whole
from graders.results import SubmissionResult
from graders.stored import json_text, page_path, result_file, result_path

RECORD = "run.json"
#: what an earlier run left is kept here
EARLIER = "earlier"
_FOLDERS = ("results", "students")
_OURS = (*_FOLDERS, "index.html", "gradebook.csv", "junit.xml", RECORD)


class OutError(Exception):
    """Results cannot go to this directory; the text says why and what to do, in a sentence."""


class Out:
    """The directory that a batch writes, one batch at a time."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    @contextmanager
    def locked(self) -> Iterator[Out]:
        """Keep other batches out. The lock of a process that was killed is gone with it."""
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.directory / ".lock")
            lock.acquire(timeout=0)
        except Timeout:
            raise OutError(
                f"another graders is writing to {self.directory}; wait for it or choose another directory."
            ) from None
        except OSError as error:
            raise OutError(f"{self.directory} cannot be written: {error.strerror}.") from None
        try:
            self._clear_parts()
            yield self
        finally:
            lock.release()

    def record(self) -> dict[str, Any] | None:
        """What an earlier run says of itself in ``run.json``, ``None`` where there was none."""
        path = self.directory / RECORD
        if not path.exists():
            return None
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(found, dict) and {"seed", "suite", "options"} <= set(found):
                return found
        except (OSError, ValueError):
            pass
        raise OutError(f"{path} was not written by graders grade; choose another directory for the results.")

    def set_aside(self, names: Sequence[str] | None = None) -> bool:
        """Move what an earlier run left to ``earlier/``, so that nothing of it is lost and nothing of it is counted.

        Args:
            names: the submissions that are kept (``None``: everything of the earlier run goes).

        Returns:
            Whether there was anything.
        """
        if names is None:
            moved = [self.directory / name for name in _OURS if (self.directory / name).exists()]
        else:
            kept = {Path(result_path(name)).stem for name in names}
            files = [path for name in _FOLDERS for path in (self.directory / name).glob("*")]
            moved = [path for path in files if path.stem not in kept]
        for path in moved:
            _replace(path, self.directory / EARLIER / path.relative_to(self.directory))
        return bool(moved)

    def write_record(self, record: Mapping[str, object]) -> None:
        """Write ``run.json``. Raises ``OSError``."""
        write_whole(self.directory / RECORD, json_text(record))

    def write(self, files: Mapping[str, str]) -> None:
        """Write files by their paths below this directory, each whole or not at all. Raises ``OSError``."""
        for path, text in files.items():
            write_whole(self.directory / path, text)

    def result_text(self, submission: str) -> str:
        """The stored result of a submission as its JSON text."""
        return result_file(self.directory, submission).read_text(encoding="utf-8")

    def result(self, submission: str) -> SubmissionResult | None:
        """The stored result of a submission, ``None`` where there is none, or only a part of one."""
        try:
            return SubmissionResult.from_json(json.loads(self.result_text(submission)))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def holds(self, submission: str) -> bool:
        """Whether there is a whole result of a submission."""
        return self.result(submission) is not None

    def known(self, job: Job) -> Summary | None:
        """The result of a job in short, where it is stored already and nothing that it depends on has changed."""
        result = self.result(job.submission.name) if job.key else None
        if result is None or result.key != job.key or not (self.directory / page_path(result.submission)).exists():
            return None
        return Summary.of(result)

    def _clear_parts(self) -> None:
        """Remove what a process that was killed had written half."""
        for folder in (".", *_FOLDERS):
            for path in (self.directory / folder).glob(".*.part"):
                path.unlink(missing_ok=True)


def _replace(source: Path, target: Path) -> None:
    """Move a file or directory; what stood there goes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        shutil.rmtree(target)
    source.replace(target)
