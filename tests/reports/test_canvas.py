"""Canvas' sheet: what its importer takes, nobody else's grade touched, everybody accounted for."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graders.reports import canvas
from graders.reports.sheet import SheetError
from graders.results import SubmissionResult
from tests.reports.importers import canvas_import
from tests.reports.made_up import HOSTILE_NAMES, result, task

HEADER = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Notes", "HW1 (11)", "HW2 (12)", "Final Score"]
COURSE = {"11": "HW1", "12": "HW2"}


def person(number: int, name: str, first: str = "Jane") -> dict[str, str]:
    return {
        "id": str(number),
        "name": f"{first} {name}",
        "sortable": f"{name}, {first}",
        "login": f"u{number}",
        "sis": f"s{number}",
    }


def sheet(path: Path, people: list[dict[str, str]], possible: str = "4", delimiter: str = ",", mark: str = "") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(mark)
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(HEADER)
        writer.writerow(["", "", "", "", "", "", "Manual Posting", "", ""])
        writer.writerow(["    Points Possible", "", "", "", "", "", "10", possible, "(read only)"])
        for one in people:
            writer.writerow(
                [one["sortable"], one["id"], one["sis"], one["login"], "001 and 002", "a, note", "7,25", "", "1"]
            )
    return path


def handed_in(number: int, *tasks: object, **more: object) -> SubmissionResult:
    return result(f"s{number}", *tasks, platform="canvas", student_id=str(number), full_name="doejane", **more)  # type: ignore[arg-type]


def test_a_class_of_three_hundred(tmp_path: Path) -> None:
    names = [name.replace("\udcff", "") for name in HOSTILE_NAMES if "Points Possible" not in name]
    people = [person(1000 + index, names[index % len(names)]) for index in range(300)]
    given = sheet(tmp_path / "downloaded.csv", people)
    told: list[str] = []
    results = (handed_in(int(one["id"])) for one in people[:299])
    (path,) = canvas.write(results, tmp_path, given, "HW2", told.append)
    found = canvas_import(path, people, COURSE)
    assert found.new_assignments == [] and found.unknown_students == []
    assert found.possible == {"HW1": "10", "HW2": "4"}
    assert len(found.grades) == 300
    assert {grades["HW2"] for number, grades in found.grades.items() if number != "1299"} == {"2"}
    assert found.grades["1299"]["HW2"] == ""
    assert {grades["HW1"] for grades in found.grades.values()} == {"7.25"}


def test_a_new_sheet_for_three_hundred(tmp_path: Path) -> None:
    people = [person(1000 + index, "Doe", first=f"J{index}") for index in range(300)]
    results = [handed_in(int(one["id"])) for one in people]
    (path,) = canvas.write(results, tmp_path)
    found = canvas_import(path, people, {})
    assert found.unknown_students == [] and found.new_assignments == ["Autograd exercises"]
    assert found.possible == {"Autograd exercises": "4"}
    assert len(found.grades) == 300 and {grades["Autograd exercises"] for grades in found.grades.values()} == {"2"}


def test_hostile_names_in_a_new_sheet_cost_nobody_a_grade(tmp_path: Path) -> None:
    people = [person(1000 + index, "Doe") for index in range(len(HOSTILE_NAMES))]
    results = [
        result(name, platform="canvas", student_id=one["id"], full_name=name)
        for one, name in zip(people, HOSTILE_NAMES, strict=True)
    ]
    (path,) = canvas.write(results, tmp_path)
    found = canvas_import(path, people, {})
    assert found.possible == {"Autograd exercises": "4"}
    assert len(found.grades) == len(people)


def test_every_other_cell_stays(tmp_path: Path) -> None:
    people = [person(1, "Doe"), person(2, "Roe"), person(3, "=1+1")]
    given = sheet(tmp_path / "downloaded.csv", people, mark="\ufeff")
    (path,) = canvas.write([handed_in(2)], tmp_path, given, "12", lambda _: None)
    with given.open(encoding="utf-8", newline="") as before, path.open(encoding="utf-8", newline="") as after:
        old, new = list(csv.reader(before)), list(csv.reader(after))
    changed = [
        (row, column) for row, cells in enumerate(old) for column, text in enumerate(cells) if new[row][column] != text
    ]
    assert changed == [(4, 7)] and new[4][7] == "2"
    assert len(old) == len(new) and new[0][0] == "\ufeffStudent"


@pytest.mark.parametrize(
    ("who", "row"),
    [
        ({"platform": "canvas", "student_id": "2"}, "2"),
        ({"platform": "moodle", "student_id": "2", "login": "u1"}, "1"),
        ({"login": "s1"}, "1"),
        ({"full_name": "Roe, Jane"}, "2"),
        ({"full_name": "Jane  Roe"}, "2"),
        ({"full_name": "jane roe"}, None),
        ({"full_name": "Smith, Jane"}, None),
        ({"platform": "gradescope", "student_id": "2", "full_name": "Nobody"}, None),
    ],
)
def test_students_are_found_by_number_then_login_then_name(
    who: dict[str, str], row: str | None, tmp_path: Path
) -> None:
    people = [person(1, "Doe"), person(2, "Roe"), person(3, "Smith"), person(4, "Smith")]
    given = sheet(tmp_path / "downloaded.csv", people)
    told: list[str] = []
    (path,) = canvas.write([result("someone", **who)], tmp_path, given, "HW2", told.append)
    graded = [number for number, grades in canvas_import(path, people, COURSE).grades.items() if grades["HW2"]]
    assert graded == ([row] if row else [])
    assert any("someone" in sentence for sentence in told) == (row is None)


def test_a_directory_is_found_by_its_name(tmp_path: Path) -> None:
    people = [person(1, "Doe"), person(2, "Roe")]
    given = sheet(tmp_path / "downloaded.csv", people)
    (path,) = canvas.write([result("u2")], tmp_path, given, "HW2", lambda _: None)
    assert canvas_import(path, people, COURSE).grades["2"]["HW2"] == "2"


def test_a_group_gets_its_grade(tmp_path: Path) -> None:
    people = [person(1, "Doe"), person(2, "Roe"), person(3, "Poe")]
    given = sheet(tmp_path / "downloaded.csv", people)
    (path,) = canvas.write([handed_in(1, members=("Jane Roe",))], tmp_path, given, "HW2", lambda _: None)
    found = canvas_import(path, people, COURSE).grades
    assert [found[number]["HW2"] for number in "123"] == ["2", "2", ""]


def test_nobody_is_guessed(tmp_path: Path) -> None:
    people = [person(1, "Doe"), person(2, "Roe")]
    given = sheet(tmp_path / "downloaded.csv", people)
    told: list[str] = []
    results = [handed_in(1), result("again", login="u1"), handed_in(2, problem="cannot be read"), result("lost")]
    (path,) = canvas.write(results, tmp_path, given, "HW2", told.append)
    assert all(grades["HW2"] == "" for grades in canvas_import(path, people, COURSE).grades.values())
    text = "\n".join(told)
    assert "lost" in text and "again, s1" in text and "s2" in text


def test_points_are_put_on_canvas_scale_and_it_is_said(tmp_path: Path) -> None:
    people = [person(1, "Doe")]
    given = sheet(tmp_path / "downloaded.csv", people, possible="100,00", delimiter=";")
    told: list[str] = []
    third = handed_in(1, task("a.a"), task("a.b", "failed"), task("a.c", "failed"))
    (path,) = canvas.write([third], tmp_path, given, "HW2", told.append)
    assert canvas_import(path, people, COURSE).grades["1"]["HW2"] == "33.33"
    assert "100 points in Canvas" in told[0]


def test_excused_students_stay_excused(tmp_path: Path) -> None:
    people = [person(1, "Doe")]
    given = sheet(tmp_path / "downloaded.csv", people)
    given.write_text(given.read_text(encoding="utf-8").replace('"7,25",,1', '"7,25",EX,1'), encoding="utf-8")
    told: list[str] = []
    (path,) = canvas.write([handed_in(1)], tmp_path, given, "HW2", told.append)
    assert canvas_import(path, people, COURSE).grades["1"]["HW2"] == "EX"
    assert "1 excused" in told[0]


def test_an_assignment_is_made_where_there_is_none_of_its_name(tmp_path: Path) -> None:
    people = [person(1, "Doe")]
    given = sheet(tmp_path / "downloaded.csv", people)
    told: list[str] = []
    (path,) = canvas.write([handed_in(1)], tmp_path, given, "Autograd", told.append)
    found = canvas_import(path, people, COURSE)
    assert "Autograd" in found.new_assignments and found.possible["Autograd"] == "4"
    assert found.grades["1"]["Autograd"] == "2" and "Autograd" in told[0]


@pytest.mark.parametrize(
    ("text", "assignment", "words"),
    [
        ("a,b,c\n1,2,3\n", "", "not a gradebook from Canvas"),
        ("", "", "is empty"),
        (",".join(HEADER) + "\n", "", "say with --canvas-assignment which"),
        (",".join(HEADER) + "\n", "My Final Score", "keeps for itself"),
        ('Student,ID,Section\n"open', "", "not a table"),
    ],
)
def test_sheets_that_cannot_be_filled_in(text: str, assignment: str, words: str, tmp_path: Path) -> None:
    given = tmp_path / "downloaded.csv"
    given.write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=words):
        canvas.write([handed_in(1)], tmp_path, given, assignment, lambda _: None)
    assert not (tmp_path / "canvas.csv").exists()
