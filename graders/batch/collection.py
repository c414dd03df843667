"""Putting the results of several runs together: one class from its parts, or the same files made once more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graders.batch.out import RECORD, Out, OutError
from graders.batch.run import Finish
from graders.batch.worker import files
from graders.commands.exits import EXIT_DONE, EXIT_INCOMPLETE, complain
from graders.results import SubmissionResult
from graders.stored import StoredResults

#: what may differ between two results that say the same
_INCIDENTAL = {"seconds": 0.0, "date": "", "key": ""}


@dataclass
class _Collection:
    """What was found: the directory that each submission's result is taken from, and sentences on what is not right."""

    source_of: dict[str, Path] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def collect(sources: Sequence[Path], out: Out, finish: Finish, language: str = "en") -> int:
    """Copy the results of all ``sources`` to ``out``, and make their pages and the files of the class.

    Returns the exit status.

    The first of two results for one submission counts; where they differ, that is said and the exit status is 1, as it
    is where a part is missing, not finished, or damaged.

    Raises:
        OutError: where a source is not what ``graders grade`` wrote, or ``out`` holds another run.
    """
    records = [(source, _record_of(source)) for source in sources]
    inside = any(source.resolve() == out.directory.resolve() for source in sources)
    if not inside and out.record() is not None:
        out.set_aside()
    found = _Collection()
    for source, record in records:
        _take(source, record, out, found, language)
    found.remarks += _about_the_whole([record for _, record in records])
    names = sorted(found.source_of)
    not_graded = [name for _, record in records for name in record["not_graded"] if name in found.source_of]
    finish(StoredResults(out.directory, names))
    first = records[0][1]
    finished = not found.remarks
    out.write_record(
        {
            **first,
            "shard": None,
            "finished": finished,
            "submissions": len(names),
            "names": names,
            "not_graded": not_graded,
        }
    )
    for remark in found.remarks:
        complain(remark)
    print(f"collected: {len(names)} results from {len(records)} runs    gradebook: {out.directory / 'gradebook.csv'}")
    return EXIT_INCOMPLETE if found.remarks or not_graded else EXIT_DONE


def _record_of(source: Path) -> dict[str, Any]:
    record = Out(source).record()
    if record is None:
        raise OutError(f"{source} holds no results: there is no {RECORD} in it.")
    return record


def _take(source: Path, record: dict[str, Any], out: Out, found: _Collection, language: str) -> None:
    """Copy what one run has, and remark on what it has not."""
    theirs = Out(source)
    if not record["finished"]:
        found.remarks.append(f"{source} is not finished; run it again with --resume, then collect again.")
    for name in record["names"]:
        result = theirs.result(name)
        if result is None:
            if record["finished"]:
                found.remarks.append(f"{source} has no whole result of {name}; run it again with --resume.")
        elif name in found.source_of:
            first = found.source_of[name]
            if _differ(Out(first).result(name), result):
                found.remarks.append(
                    f"{name} is in {first} and in {source} with different results; the first one counts."
                )
        else:
            found.source_of[name] = source
            out.write(files(result, language))


def _differ(first: SubmissionResult | None, second: SubmissionResult) -> bool:
    def said(result: SubmissionResult) -> str:
        return json.dumps({**result.to_json(), **_INCIDENTAL}, sort_keys=True)

    return first is None or said(first) != said(second)


def _about_the_whole(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Remarks on parts that are missing or do not belong together."""
    shards = [tuple(record["shard"]) for record in records if record.get("shard")]
    for parts in sorted({of for _, of in shards}):
        missing = sorted(set(range(1, parts + 1)) - {number for number, of in shards if of == parts})
        if missing:
            yield f"Of {parts} parts these are missing: {', '.join(map(str, missing))}."
    for what in ("seed", "suite", "torch"):
        values = sorted({str(record.get(what)) for record in records})
        if len(values) > 1:
            yield f"The runs differ in {what}: {', '.join(values)}."
