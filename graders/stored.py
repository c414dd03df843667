"""The results of a batch on disk, read one at a time, so that memory does not grow with the class."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from graders.reports.files import safe_name
from graders.results import SubmissionResult


def result_file(out: Path, submission: str) -> Path:
    """Where the result of a submission is."""
    return out / "results" / f"{safe_name(submission)}.json"


def result_text(result: SubmissionResult) -> str:
    """A result as the text of its file."""
    return json.dumps(result.to_json(), ensure_ascii=False, indent=1) + "\n"


class StoredResults:
    """The results of some submissions in order. May be iterated over again and again; each time they are read anew.

    Args:
        out: the directory of the batch.
        submissions: their names.
    """

    def __init__(self, out: Path, submissions: Sequence[str]) -> None:
        self.out, self.submissions = out, submissions

    def __len__(self) -> int:
        return len(self.submissions)

    def __iter__(self) -> Iterator[SubmissionResult]:
        for name in self.submissions:
            text = result_file(self.out, name).read_text(encoding="utf-8")
            yield SubmissionResult.from_json(json.loads(text))
