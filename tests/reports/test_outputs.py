"""The exports through the front door: ``graders grade --format``, and sheets to fill in."""

from __future__ import annotations

import csv
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.reports.files import write_whole
from graders.reports.outputs import FORMATS, Sheets, write_outputs
from graders.stored import StoredResults, result_file, result_text
from tests.conftest import Run
from tests.reports.importers import canvas_import
from tests.reports.made_up import result

GRADEBOOK = 'Student,ID,SIS Login ID,Section,Autograd (12)\n    Points Possible,,,,88\n"Doe, Jane",48213,jane,001,\n'


@pytest.fixture
def stored(tmp_path: Path) -> StoredResults:
    names = ["jane", "b/c", "\u5f20\u4f1f"]
    for name in names:
        write_whole(result_file(tmp_path, name), result_text(result(name)))
    return StoredResults(tmp_path, names)


def test_gradebook_and_junit_are_always_written(stored: StoredResults) -> None:
    assert [path.name for path in write_outputs(stored, stored.out)] == ["gradebook.csv", "junit.xml", "index.html"]


def test_all_formats(stored: StoredResults) -> None:
    paths = write_outputs(stored, stored.out, FORMATS)
    assert all(path.stat().st_size for path in paths)
    names = {path.relative_to(stored.out).parts[0] for path in paths}
    assert names == {"gradebook.csv", "junit.xml", "index.html", "gradescope", "canvas.csv", "moodle.csv", "github"}


def test_a_sheet_that_is_gone_stops_no_other_format(stored: StoredResults) -> None:
    told: list[str] = []
    paths = write_outputs(stored, stored.out, FORMATS, Sheets(canvas=stored.out / "gone.csv"), tell=told.append)
    assert "moodle.csv" in {path.name for path in paths} and "canvas.csv" not in {path.name for path in paths}
    assert len(told) == 1 and "gone.csv cannot be read" in told[0]


def test_grade_fills_in_a_sheet(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    for name in ("jane", "nobody"):
        write_whole(tmp_path / "class" / name / "forward_graphs.py", "def leaf(values):\n    return values\n")
    write_whole(tmp_path / "canvas.csv", GRADEBOOK)
    out = tmp_path / "out"
    options = ("--seed", "1", "--isolation", "none", "--canvas-sheet", tmp_path / "canvas.csv", "--format", "github")
    run = run_graders("grade", tmp_path / "class", "--out", out, *options)
    assert run.returncode == 0, run.stderr
    with (out / "canvas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[2] == ["Doe, Jane", "48213", "jane", "001", "0"]
    assert "not in canvas.csv, so without a grade there: 1 (nobody)" in run.stdout
    assert (out / "github" / "summary.md").exists() and (out / "junit.xml").exists()
    assert not (out / "moodle.csv").exists()


def test_a_class_of_three_hundred_from_canvas_and_back(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    """One command: the download of 300 submissions in, the sheet that Canvas imports out."""
    numbers = [str(1000 + index) for index in range(300)]
    right = "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"
    with zipfile.ZipFile(tmp_path / "hw1_submissions.zip", "w") as archive:
        for index, number in enumerate(numbers):
            late = "_LATE" if index % 7 == 0 else ""
            name = f"doejane{late}_{number}_{50_000 + index}_forward_graphs.py"
            archive.writestr(name, right if index % 30 == 0 else "# not begun\n")
    people = [
        {"id": number, "name": f"Jane Doe {number}", "sortable": f"Doe, Jane {number}", "login": "", "sis": ""}
        for number in numbers
    ]
    with (tmp_path / "gradebook.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Student", "ID", "SIS Login ID", "Section", "Essay (11)", "Autograd (12)", "Final Score"])
        writer.writerow(["    Points Possible", "", "", "", "10", "88", "(read only)"])
        writer.writerows([one["sortable"], one["id"], "", "001", "7.5", "", "(read only)"] for one in people)
    options = ("--seed", "1", "--isolation", "none", "--canvas-assignment", "Autograd")
    sheet = ("--canvas-sheet", tmp_path / "gradebook.csv")
    run = run_graders("grade", tmp_path / "hw1_submissions.zip", "--out", tmp_path / "out", *options, *sheet)
    assert run.returncode == 0, run.stderr
    found = canvas_import(tmp_path / "out" / "canvas.csv", people, {"11": "Essay", "12": "Autograd"})
    assert found.new_assignments == [] and found.unknown_students == []
    assert found.possible == {"Essay": "10", "Autograd": "88"}
    expected = {number: "2" if index % 30 == 0 else "0" for index, number in enumerate(numbers)}
    assert {number: grades["Autograd"] for number, grades in found.grades.items()} == expected
    assert {grades["Essay"] for grades in found.grades.values()} == {"7.5"}


def test_a_wrong_sheet_is_refused_before_anything_is_graded(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    write_whole(tmp_path / "class" / "jane" / "forward_graphs.py", "")
    write_whole(tmp_path / "sheet.csv", "a,b\n1,2\n")
    for option in ("--canvas-sheet", "--moodle-sheet"):
        run = run_graders("grade", tmp_path / "class", "--out", tmp_path / "out", option, tmp_path / "sheet.csv")
        assert run.returncode == 2 and "sheet.csv is not a" in run.stderr and "Traceback" not in run.stderr
    assert not list((tmp_path / "out").glob("results/*"))


def test_declaring_the_options_imports_no_torch() -> None:
    code = "import sys, graders.reports.outputs; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
