"""``gradebook.csv``: every name comes back, no cell is run, no column is harmed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graders.reports import gradebook
from graders.reports.cells import cell, number
from tests.reports.made_up import HOSTILE_NAMES, hostile, result

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def test_names_come_back_and_nothing_is_run(tmp_path: Path) -> None:
    results = [result(name, full_name=name, members=(name,)) for name in HOSTILE_NAMES]
    (path,) = gradebook.write(results, tmp_path)
    header, *found = rows(path)
    assert header[:4] == ["submission", "score", "max_score", "problem"]
    assert len(found) == len(HOSTILE_NAMES) and all(len(row) == len(header) for row in found)
    for row, name in zip(found, HOSTILE_NAMES, strict=True):
        assert row[0].removeprefix("'") == name.encode("utf-8", "replace").decode()
        assert row[header.index("full_name")] == row[0]
        assert not any(text.lstrip(" ").startswith(FORMULA) for text in row)
        assert (row[1], row[2]) == ("2", "4")


def test_another_separator_opens_no_further_cell(tmp_path: Path) -> None:
    (path,) = gradebook.write([result("x;=1+1;y")], tmp_path)
    assert rows(path, ";")[1][0].startswith("x;=1+1;y")


def test_who_handed_in_and_what_could_not_be_graded(tmp_path: Path) -> None:
    known = result("a", platform="canvas", student_id="48213", login="jdoe", late=True, members=("x", "y"))
    (path,) = gradebook.write([known, result("b", problem="=cannot be read")], tmp_path)
    with path.open(encoding="utf-8", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["student_id"], first["login"], first["late"], first["members"]) == ("48213", "jdoe", "yes", "x; y")
    assert first["forward_graphs.leaf"] == "2" and first["forward_graphs.product_graph status"] == "failed"
    assert second["problem"] == "'=cannot be read"


def test_results_are_taken_one_at_a_time(tmp_path: Path) -> None:
    alive = 0

    def one_by_one():  # type: ignore[no-untyped-def]
        nonlocal alive
        for index in range(50):
            alive = index
            yield hostile(str(index))

    gradebook.write(one_by_one(), tmp_path)
    assert alive == 49
    assert len(rows(tmp_path / "gradebook.csv")) == 51


@pytest.mark.parametrize(("value", "text"), [(31.5, "31.5"), (88.0, "88"), (1 / 3, "0.33"), (0.0, "0")])
def test_numbers(value: float, text: str) -> None:
    assert str(number(value)) == text


@pytest.mark.parametrize("text", [*map("{}1".format, FORMULA), " =1", "\n=1"])
def test_formulas_are_neutralised(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["alice", "", "O'Brien", "a=b", "1-2", "\u5f20\u4f1f"])
def test_other_text_stays(text: str) -> None:
    assert cell(text) == text
