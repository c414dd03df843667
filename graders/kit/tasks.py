"""Tasks and wrong programs made from tables, with the interface that they have in the full project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case
from graders.evidence.value import Program, Programs, Words
from graders.kit.table import JUDGES, Row, Table, file_name, read
from graders.oracles.expectation import Expectation, Expected
from graders.tasks import Task, Topic
from graders.topics.draw import Draw


def read_topic(package: str, directory: Path, names: Sequence[str]) -> Topic:
    """A topic.

    Args:
        package: its package, in which the module ``judges`` is looked for.
        directory: where its tables lie.
        names: its tasks in order.
    """
    tables = [read(directory / file_name(name)) for name in names]
    return Topic(package.rpartition(".")[2], tuple(_task(package, table) for table in tables))


def read_programs(
    directory: Path, names: Sequence[str]
) -> tuple[Mapping[str, Programs], Mapping[str, Mapping[str, Words]]]:
    """The wrong programs of each task, and what is said of them in words of the task's own."""
    tables = {name: read(directory / file_name(name)) for name in names}
    words = {name: {one: Words(*said) for one, said in table.words.items()} for name, table in tables.items()}
    return {name: _programs(table) for name, table in tables.items()}, words


def _task(package: str, table: Table) -> Task:
    known = {row.case: row for row in (*table.rows, *table.drawn)}

    def cases(_: Draw) -> Sequence[Case]:
        return [row.case for row in table.rows]

    def reference(case: Case) -> Expectation:
        return known[case].expectation

    def witness(case: Case) -> Expectation | None:
        return known[case].witness

    def late(case: Case) -> Mapping[str, Expected]:
        return known[case].late or {}

    has_late = any(row.late is not None for row in known.values())
    return Task(
        cases=cases,
        reference=reference,
        witness=witness if table.has_witness else None,
        late=late if has_late else None,
        drawn=_drawn(table.drawn) if table.drawn else None,
        **table.plain,
        **_judges(package, table),
    )


def _judges(package: str, table: Table) -> dict[str, Any]:
    """The judges by attribute. ``attached`` and ``plain`` are words that the checks themselves know."""
    found: dict[str, Any] = {}
    for attribute in JUDGES:
        name = table.judges.get(attribute, "")
        if name in ("attached", "plain"):
            found[attribute] = name
        elif name:
            found[attribute] = getattr(import_module(f"{package}.judges"), name)
    return found


def _drawn(rows: Sequence[Row]) -> Callable[[], SearchStrategy[Case]]:
    """The drawn cases as a strategy, whose smallest counterexample is the first of them that fails."""
    return lambda: st.sampled_from([row.case for row in rows])


def _programs(table: Table) -> Programs:
    found: dict[str, tuple[Program, ...]] = {}
    for name, variants in table.rows[0].wrong.items():
        found[name] = tuple(_program(table, name, index) for index in range(len(variants)))
    return found


def _program(table: Table, name: str, index: int) -> Program:
    given = {row.case: row.wrong[name][index] for row in table.rows}
    return lambda case: given.get(case)
