"""The table of one task: everything that its checks need, as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from graders.cases import Case
from graders.kit.codec import decode, encode
from graders.oracles.expectation import Expectation, Expected

#: attributes of a task that are text or numbers
PLAIN = ("name", "summary", "hints", "points", "cost_name", "may_change", "evidence")
#: attributes of a task that may be a function which judges an observation
JUDGES = ("graph", "also", "effects", "cost")


@dataclass(frozen=True, eq=False)
class Row:
    """One case with what is known of it.

    Args:
        case: the call.
        expectation: its right outcome.
        witness: its derivatives by finite differences.
        late: its derivatives, where something happens between the call and the backward pass.
        wrong: what each wrong program gives for it, by name, in their order.
    """

    case: Case
    expectation: Expectation
    witness: Expectation | None
    late: Mapping[str, Expected] | None
    wrong: Mapping[str, tuple[Expectation | None, ...]]


@dataclass(frozen=True, eq=False)
class Table:
    """One task.

    Args:
        plain: the attributes named in ``PLAIN``.
        judges: attribute → ``attached``, ``plain``, or the name of a function in the topic's ``judges``.
        has_witness: whether a check against finite differences belongs to the task.
        rows: its cases.
        drawn: the drawn cases of the property check, the simplest first.
        words: misconception → message and hint, where the task has words of its own.
    """

    plain: Mapping[str, Any]
    judges: Mapping[str, str]
    has_witness: bool
    rows: tuple[Row, ...]
    drawn: tuple[Row, ...]
    words: Mapping[str, tuple[str, str]]


def file_name(task: str) -> str:
    """The file of a task's table, in the directory of its topic."""
    return f"{task}.json"


def dump(table: Table) -> str:
    """The text of a table."""
    stored = {
        "plain": encode(table.plain),
        "judges": table.judges,
        "has_witness": table.has_witness,
        "rows": [_row(row) for row in table.rows],
        "drawn": [_row(row) for row in table.drawn],
        "words": table.words,
    }
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(row: Row) -> dict[str, Any]:
    return {field.name: encode(getattr(row, field.name)) for field in fields(row)}


@cache
def read(file: Path) -> Table:
    """The table in a file: read once, so that its cases are the same objects for all who ask."""
    stored = json.loads(file.read_text(encoding="utf-8"))
    rows, drawn = (
        tuple(Row(**{name: decode(value) for name, value in row.items()}) for row in stored[key])
        for key in ("rows", "drawn")
    )
    words = {name: (message, hint) for name, (message, hint) in stored["words"].items()}
    return Table(decode(stored["plain"]), stored["judges"], stored["has_witness"], rows, drawn, words)
