"""Moodle's worksheet: what its importer takes, comments kept, feedback that its pages show as text."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import pytest

from graders.reports import moodle
from graders.reports.sheet import SheetError
from graders.results import SubmissionResult
from tests.reports.importers import moodle_import
from tests.reports.made_up import HOSTILE, hostile, result, task

ENGLISH = [
    *("Identifier", "Full name", "ID number", "Email address", "Status", "Grade", "Maximum grade"),
    *("Grade can be changed", "Last modified (submission)", "Last modified (grade)", "Feedback comments"),
]
GERMAN = [
    *("ID", "Vollständiger Name", "Matrikel", "E-Mail-Adresse", "Status", "Bewertung", "Bestwertung"),
    *("Bewertung kann geändert werden", "Zuletzt geändert (Abgabe)", "Zuletzt geändert (Bewertung)"),
    "Feedback als Kommentar",
]
CHINESE = [
    "编号",
    "全名",
    "学号",
    "邮箱",
    "状态",
    "成绩",
    "最高分",
    "可改",
    "上次修改\uff08作业\uff09",
    "上次修改\uff08评分\uff09",
    "评语",
]
WORDS = {
    "Identifier": {
        "id": "Identifier",
        "grade": "Grade",
        "modified": "Last modified (grade)",
        "participant": "Participant ",
    },
    "ID": {
        "id": "ID",
        "grade": "Bewertung",
        "modified": "Zuletzt geändert (Bewertung)",
        "participant": "Teilnehmer/in",
    },
    "编号": {"id": "编号", "grade": "成绩", "modified": "上次修改\uff08评分\uff09", "participant": "参与者 "},
}
PARTICIPANTS = {"101": "Jane Doe", "102": "张伟", "103": "Roe, Richard"}


def worksheet(path: Path, header: list[str], maximum: str = "4.00", grade: str = "", comment: str = "") -> Path:
    prefix = WORDS[header[0]]["participant"]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file)
        writer.writerow(header)
        for number, name in PARTICIPANTS.items():
            row = [f"{prefix}{number}", name, "", f"p{number}@x.org", "Submitted - ", grade, maximum, "Yes"]
            writer.writerow([*row, "Monday, 1 June 2026, 2:14 PM", "-", comment])
    return path


def read(path: Path, header: list[str], maximum: str = "4") -> dict[str, tuple[str, str]]:
    return moodle_import(path, PARTICIPANTS, maximum, {**WORDS[header[0]], "feedback": header[-1]})


def participant(number: str, *tasks: object, **more: object) -> SubmissionResult:
    return result(f"Jane_{number}", *tasks, platform="moodle", student_id=number, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("header", [ENGLISH, GERMAN, CHINESE])
def test_a_worksheet_is_filled_in_whatever_its_language(header: list[str], tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", header)
    told: list[str] = []
    (path,) = moodle.write([participant("102"), participant("999")], tmp_path, given, told.append)
    found = read(path, header)
    assert set(found) == {"102"} and found["102"][0] == "2"
    assert found["102"][1].startswith("2 / 4 points<br>forward&#95;graphs.product&#95;graph")
    assert len(told) == 1 and "Jane_999" in told[0]
    with given.open(encoding="utf-8", newline="") as before, path.open(encoding="utf-8", newline="") as after:
        old, new = list(csv.reader(before)), list(csv.reader(after))
    changed = {(row, column) for row in range(4) for column in range(11) if old[row][column] != new[row][column]}
    assert changed == {(2, 5), (2, 10)}


def test_participants_are_found_by_address_and_name_too(tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH)
    results = [result("a", email="p101@x.org"), result("b", full_name="Roe, Richard")]
    (path,) = moodle.write(results, tmp_path, given, lambda _: None)
    assert set(read(path, ENGLISH)) == {"101", "103"}


def test_points_above_the_maximum_would_be_dropped_in_silence(tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH, maximum="1,00")
    told: list[str] = []
    full = [task("a.a"), task("a.b")]
    (path,) = moodle.write([participant("101", *full)], tmp_path, given, told.append)
    assert read(path, ENGLISH, maximum="1")["101"][0] == "1"
    assert "worth 1 points in Moodle" in told[0]


def test_what_could_not_be_graded_gets_no_grade(tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH, grade="3.00")
    told: list[str] = []
    (path,) = moodle.write([participant("101", problem="unreadable")], tmp_path, given, told.append)
    assert read(path, ENGLISH)["101"] == ("3.00", "")
    assert "Jane_101" in told[0]


def test_a_teachers_comment_is_kept_and_our_own_replaced(tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH, comment="<p>See me.</p>")
    (path,) = moodle.write([participant("101")], tmp_path, given, lambda _: None)
    assert read(path, ENGLISH)["101"] == ("2", "<p>See me.</p>")
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH, comment="1 / 4 points<br>old")
    (path,) = moodle.write([participant("101")], tmp_path, given, lambda _: None)
    assert "old" not in read(path, ENGLISH)["101"][1]


def test_feedback_holds_no_markup_but_line_breaks(tmp_path: Path) -> None:
    given = worksheet(tmp_path / "downloaded.csv", ENGLISH)
    hostile_one = hostile("x")
    (path,) = moodle.write(
        [result("101", *hostile_one.tasks, platform="moodle", student_id="101", notes=(HOSTILE,))],
        tmp_path,
        given,
        print,
    )
    feedback = read(path, ENGLISH)["101"][1]
    assert set(re.findall(r"<[^>]*>", feedback)) == {"<br>"}
    assert not re.search(r"[$\\\[{`]", feedback)
    assert "<img src=x onerror=alert(1)>" in html.unescape(feedback)


def test_a_new_worksheet(tmp_path: Path) -> None:
    results = [participant(number, full_name=name) for number, name in PARTICIPANTS.items()]
    (path,) = moodle.write([*results, hostile("=1+1")], tmp_path)
    found = moodle_import(path, PARTICIPANTS, "4", {**WORDS["Identifier"], "feedback": "Feedback comments"})
    assert {number: grade for number, (grade, _) in found.items()} == dict.fromkeys(PARTICIPANTS, "2")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Student,ID,Section\nDoe,1,2\n", "first column must hold"),
        ("a,b\n1,2\n", "first column must hold"),
        ("a,b\nParticipant 1,2\n", "no column with grades stands before"),
        ("a,b,c\nParticipant 1,Jane,2\n", "no column with grades stands before"),
        ("Identifier,Full name,Grade,Scale\nParticipant 1,x,,good bad\n", "graded by words"),
        ("Identifier,Full name,Grade\nParticipant 1,x,\n", "no column with grades stands before"),
    ],
)
def test_files_that_are_no_worksheet(text: str, words: str, tmp_path: Path) -> None:
    given = tmp_path / "downloaded.csv"
    given.write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=words):
        moodle.write([], tmp_path, given, print)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    given = tmp_path / "downloaded.csv"
    given.write_bytes("Identifier,Name\nParticipant 1,Zo\u00eb".encode("latin-1"))
    with pytest.raises(SheetError, match="not UTF-8"):
        moodle.write([], tmp_path, given, print)
    with pytest.raises(SheetError, match="cannot be read"):
        moodle.write([], tmp_path, tmp_path / "none.csv", print)
