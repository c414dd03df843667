"""Files and text: names that are safe, writes that are whole, cells that no spreadsheet runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.reports.cells import cell
from graders.reports.files import safe_name, write_whole
from graders.reports.source import definition_line
from graders.reports.text import printable


@pytest.mark.parametrize("name", ["alice", "zoë_张", "a b", "student-42", "x.y"])
def test_safe_names_stay(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["../up", "a/b", "con", "NUL.txt", ".", "..", "", "a\nb", "x" * 400, "<b>", "a:b"])
def test_unsafe_names_change_and_stay_apart(name: str) -> None:
    safe = safe_name(name)
    assert safe != name
    assert Path(safe).name == safe and safe not in (".", "..")
    assert len(safe.encode()) < 200
    assert safe != safe_name(name + "x")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.json"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text() == "old"
    assert [item.name for item in path.parent.iterdir()] == ["file.json"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_formulas_are_neutralised(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_text_for_a_terminal() -> None:
    assert printable("a\x1b[31mb\x07c\nd é 张") == "a�[31mb�c\nd é 张"
    assert printable("abcdef", 4) == "abc…"


def test_definition_lines(tmp_path: Path) -> None:
    file = tmp_path / "code.py"
    file.write_text("import torch\n\ndef f():\n    pass\n\nclass G:\n    pass\n\ndef f():\n    pass\n")
    assert definition_line(file, "f") == 9
    assert definition_line(file, "G") == 6
    assert definition_line(file, "h") is None
    file.write_text("def f(:\n")
    assert definition_line(file, "f") is None
    assert definition_line(tmp_path / "none.py", "f") is None
