"""The results of a batch on disk, read one at a time, so that memory does not grow with the class."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graders.reports.files import safe_name
from graders.results import SubmissionResult, fields_of


def result_path(submission: str) -> str:
    """Where the result of a submission is, below the directory of the batch."""
    return f"results/{safe_name(submission)}.json"


def page_path(submission: str) -> str:
    """Where the page of a student is, below the directory of the batch."""
    return f"students/{safe_name(submission)}.html"


def result_file(out: Path, submission: str) -> Path:
    """The file of a result."""
    return out / result_path(submission)


def result_text(result: SubmissionResult) -> str:
    """A result as the text of its file."""
    return json_text(result.fields())


def json_text(fields: Mapping[str, object]) -> str:
    """An object as JSON that UTF-8 can hold, each of its fields, and each item of a list of objects, on a line.

    What UTF-8 cannot hold, such as the undecodable bytes of a file name, is escaped.
    """
    text = "{\n" + ",\n".join(f" {json.dumps(name)}: {_value_text(value)}" for name, value in fields.items()) + "\n}\n"
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


#: without ``indent``, so that it is not Python that puts the text together; dataclasses are objects
_encode = json.JSONEncoder(ensure_ascii=False, default=fields_of).encode
_SURROGATE = re.compile("[\ud800-\udfff]")


def _value_text(value: object) -> str:
    if isinstance(value, list | tuple) and value and not isinstance(value[0], str | int | float):
        return "[\n" + ",\n".join(f"  {_encode(item)}" for item in value) + "\n ]"
    return _encode(value)


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
