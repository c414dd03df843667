"""What learning platforms export: recognised, said aloud, each submission with its owner and its latest files."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.intake import IntakeError, choose, read
from tests.conftest import ROOT, Run
from tests.intake.builders import CODE, FORWARD, Taken, notebook, tree, zip_bytes, zip_file

CANVAS: dict[str, str | bytes] = {
    "doejane_48213_9912345_forward_graphs.py": "old",
    "doejane_48213_9912377_forward_graphs-1.py": "new",
    "doejane_48213_9912346_predictions.py": "p",
    "mülleröz_LATE_48214_9912350_hw1.zip": zip_bytes({"hw1/hw1/forward_graphs.py": "zipped"}),
    "van_der_berg_48215_9912360_forward_graphs (2).py": "two",
    "groupproject7_48216_9912361_Forward_Graphs.PY": "group",
    "roejoe_48217_text.html": "<p>typed</p>",
    "gradebook.csv": "Student,ID",
}


@pytest.fixture(params=["directory", "zip", "zip in a folder"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[dict[str, str | bytes]], Taken]:
    """Takes the files of a download in one of three forms in."""

    def taken(files: dict[str, str | bytes]) -> Taken:
        if request.param == "directory":
            source = tree(tmp_path / "download", files)
        elif request.param == "zip":
            source = zip_file(tmp_path / "download.zip", files)
        else:
            wrapped = {f"hw1/{name}": content for name, content in files.items()}
            junk = {"__MACOSX/hw1/._x": "", "hw1/.DS_Store": ""}
            source = zip_file(tmp_path / "download.zip", {**junk, **wrapped})
        return Taken(source, tmp_path / "work")

    return taken


Make = Callable[[dict[str, str | bytes]], Taken]


def test_canvas(make: Make) -> None:
    taken = make(CANVAS)
    assert taken.intake.platform == "canvas"
    assert taken.intake.description == ("Found a Canvas download: 7 files of 5 students, 1 late, 1 handed in again.")
    assert set(taken.names) == {
        "doejane_48213",
        "mülleröz_48214",
        "van_der_berg_48215",
        "groupproject7_48216",
        "roejoe_48217",
    }
    assert taken.text("doejane_48213") == "new"
    assert taken.text("doejane_48213", "predictions.py") == "p"
    assert taken.text("mülleröz_48214") == "zipped"
    assert taken.text("van_der_berg_48215") == "two"
    assert taken.text("groupproject7_48216") == "group"
    assert "typed text" in " ".join(taken["roejoe_48217"].notes)
    jane, late = taken["doejane_48213"].identity, taken["mülleröz_48214"].identity
    assert (jane.platform, jane.full_name, jane.student_id, jane.late) == ("canvas", "doejane", "48213", False)
    assert (late.student_id, late.late) == ("48214", True)
    assert "gradebook.csv" in " ".join(taken.intake.remarks)
    assert any("latest" in note or "uploaded last" in note for note in taken["doejane_48213"].notes)


def test_canvas_without_names(make: Make) -> None:
    taken = make(
        {
            "anon_x1Y2z_9912345_forward_graphs.py": "a",
            "LATE_anon_12345_9912346_forward_graphs.py": "b",
            "anon_Qq3_link.html": "",
        }
    )
    assert "without names" in taken.intake.description
    assert taken["anon_x1Y2z"].identity.student_id == "anon_x1Y2z"
    assert taken["anon_12345"].identity.late
    assert taken.text("anon_12345") == "b"
    assert set(taken.names) == {"anon_x1Y2z", "anon_12345", "anon_Qq3"}


def test_a_later_upload_counts_whatever_its_kind(make: Make) -> None:
    book = notebook("def leaf(values):\n    return 'book'\n")
    taken = make(
        {
            "doejane_1_100_hw.zip": zip_bytes({FORWARD: "zipped"}),
            "doejane_1_99_forward_graphs.py": "loose",
            "roejoe_2_200_forward_graphs.py": "script",
            "roejoe_2_201_forward_graphs.ipynb": book,
        }
    )
    assert taken.text("doejane_1") == "zipped"
    assert "'book'" in taken.text("roejoe_2")


def test_a_class_is_no_canvas_download_for_a_file_with_numbers(tmp_path: Path) -> None:
    source = tree(tmp_path / "class", {"2024_01_02_grades.py": "", f"alice/{FORWARD}": CODE, f"bob/{FORWARD}": CODE})
    assert Taken(source, tmp_path / "work").names == ["alice", "bob"]


@pytest.mark.parametrize("tail", ["", "_"])
def test_moodle_in_folders(make: Make, tail: str) -> None:
    taken = make(
        {
            f"Jane Doe_101_assignsubmission_file{tail}/forward_graphs.py": "jane",
            f"Jane Doe_101_assignsubmission_onlinetext{tail}/onlinetext.html": "<p>",
            f"Zoë O'Neil_102_assignsubmission_file{tail}/sub/forward_graphs.py": "zoe",
            f"Jane Doe_103_assignsubmission_file{tail}/forward_graphs.py": "other jane",
            f"Roe Joe_104_assignsubmission_onlinetext{tail}/onlinetext.html": "<p>",
            f"Default group_assignsubmission_file{tail}/forward_graphs.py": "team",
        }
    )
    assert taken.intake.platform == "moodle"
    assert taken.intake.description == "Found a Moodle download (in folders): 5 submissions."
    assert taken.text("Jane Doe_101") == "jane"
    assert taken.text("Zoë O'Neil_102") == "zoe"
    assert taken.text("Jane Doe_103") == "other jane"
    assert taken.text("Default group") == "team"
    assert taken["Zoë O'Neil_102"].identity.full_name == "Zoë O'Neil"
    assert taken["Zoë O'Neil_102"].identity.student_id == "102"
    assert "typed text" in " ".join(taken["Roe Joe_104"].notes)
    assert not taken["Roe Joe_104"].problem


def test_moodle_flat_and_blind(make: Make) -> None:
    taken = make(
        {
            "Participant_7_assignsubmission_file_forward_graphs.py": "seven",
            "Participant_7_assignsubmission_file_predictions.py": "seven",
            "Participant_8_assignsubmission_file_hw.zip": zip_bytes({"Hw/Forward_Graphs.py": "eight"}),
            "Participant_9_assignsubmission_onlinetext_onlinetext.html": "",
        }
    )
    assert taken.intake.description == "Found a Moodle download (flat, without names): 3 submissions."
    assert taken.text("Participant_7", "predictions.py") == "seven"
    assert taken.text("Participant_8") == "eight"
    assert taken["Participant_8"].identity.full_name == ""
    assert taken["Participant_8"].identity.student_id == "8"


METADATA = """---
submission_101:
  :submitters:
  - :name: Solo Student
    :sid: '100'
    :email: solo@example.edu
  :created_at: 2026-03-01 10:00:00.000000000 Z
  :score: 8.0
  :results: !ruby/hash:ActiveSupport::HashWithIndifferentAccess
    tests: [{name: a, score: 1}]
  :history: []
submission_102:
  :submitters:
  - :name: 张 伟
    :sid:
    :email: ~
  - :name: Pair Two
    :sid: '201'
    :email: two@example.edu
submission_103:
  :submitters: []
"""


def test_gradescope(make: Make) -> None:
    taken = make(
        {
            "submission_metadata.yml": METADATA,
            "submission_101/forward_graphs.py": "solo",
            "submission_101/submission_metadata.yml": "a student's own",
            "submission_102/assets/forward_graphs.py": "pair",
            "submission_104/notes.txt": "nobody",
        }
    )
    assert taken.intake.platform == "gradescope"
    assert taken.intake.description == "Found a Gradescope export: 3 submissions, 1 of groups."
    solo, pair = taken["submission_101"].identity, taken["submission_102"].identity
    assert (solo.full_name, solo.student_id, solo.login) == ("Solo Student", "101", "100")
    assert (solo.email, solo.members) == ("solo@example.edu", ())
    assert pair.members == ("张 伟", "Pair Two") and (pair.login, pair.email) == ("201", "two@example.edu")
    assert taken.text("submission_102") == "pair"
    assert "submission_103" in " ".join(taken.intake.remarks)
    assert taken["submission_104"].notes == ("The submission holds none of the exercises' files.",)


@pytest.mark.parametrize("metadata", ["{", "- 1", "", "\x00", "a: &a [*a]", "[" * 5000])
def test_gradescope_with_damaged_metadata(tmp_path: Path, metadata: str) -> None:
    files = {"submission_metadata.yml": metadata, "submission_1/forward_graphs.py": CODE}
    taken = Taken(zip_file(tmp_path / "export.zip", files), tmp_path / "work")
    assert taken.intake.platform == "gradescope" and taken.names == ["submission_1"]
    assert taken["submission_1"].identity.full_name == ""


def test_a_directory_of_directories_is_used_in_place(tmp_path: Path) -> None:
    files = {f"alice/{FORWARD}": CODE, f"bob/hw1/hw1/{FORWARD}": CODE, "README.md": "", "gradebook.csv": ""}
    source = tree(tmp_path / "class", files)
    before = sorted(source.rglob("*"))
    taken = Taken(source, tmp_path / "work")
    assert taken.intake.description == "Found a directory of 2 submissions."
    assert taken.intake.remarks == ("Not part of any submission and left alone: README.md, gradebook.csv.",)
    assert taken["alice"].directory == source / "alice"
    assert taken["bob"].directory == source / "bob" / "hw1" / "hw1"
    assert taken["alice"].notes == taken["bob"].notes == ()
    assert sorted(source.rglob("*")) == before and not list((tmp_path / "work").iterdir())


def test_a_zip_of_zips(make: Make) -> None:
    files: dict[str, str | bytes] = {
        "alice.zip": zip_bytes({FORWARD: "a"}),
        "bob.zip": zip_bytes({f"bob/{FORWARD}": "b"}),
        "carol.tar.gz": zip_bytes({}),
        "dan/forward_graphs.py": "d",
    }
    taken = make(files)
    assert taken.names == ["alice", "bob", "carol", "dan"]
    assert (taken.text("alice"), taken.text("bob"), taken.text("dan")) == ("a", "b", "d")
    assert taken["carol"].problem


@pytest.mark.parametrize("wrapper", ["", "class/", "a/b/"])
def test_a_zip_of_folders(tmp_path: Path, wrapper: str) -> None:
    files = {f"{wrapper}alice/{FORWARD}": "a", f"{wrapper}bob/{FORWARD}": "b"}
    taken = Taken(zip_file(tmp_path / "class.zip", files), tmp_path / "work")
    assert taken.names == ["alice", "bob"] and taken.text("bob") == "b"
    unpacked = tree(tmp_path / "unpacked", files)
    assert Taken(unpacked, tmp_path / "work2").names == ["alice", "bob"]


@pytest.mark.parametrize("inside", [FORWARD, f"hw1/{FORWARD}", f"x/y/{FORWARD}", f"exercises/{FORWARD}"])
def test_a_single_zip(tmp_path: Path, inside: str) -> None:
    taken = Taken(zip_file(tmp_path / "alice.zip", {inside: "a", "__MACOSX/x/._y": ""}), tmp_path / "work")
    assert taken.names == ["alice"] and taken.text("alice") == "a"
    assert taken.intake.description == "Found a single submission, alice."


@pytest.mark.parametrize("name", [FORWARD, "forward_graphs.ipynb", "homework.py"])
def test_a_single_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "predictions.py").write_text("")
    path = tmp_path / "others" / name
    path.write_text(notebook(CODE) if name.endswith("ipynb") else CODE)
    taken = Taken(path, tmp_path / "work")
    assert taken.names == [Path(name).stem]
    assert taken.files(Path(name).stem) == [FORWARD]


def test_a_student_with_folders_is_one_submission(tmp_path: Path) -> None:
    source = tree(tmp_path / "class", {f"alice/part1/{FORWARD}": CODE, "alice/part2/predictions.py": ""})
    taken = Taken(source, tmp_path / "work")
    assert taken.names == ["alice"] and taken.files("alice") == [FORWARD, "predictions.py"]


def test_a_directory_of_notebooks(tmp_path: Path) -> None:
    source = tree(tmp_path / "class", {"alice.ipynb": notebook(CODE), "bob.ipynb": notebook(CODE)})
    taken = Taken(source, tmp_path / "work")
    assert taken.names == ["alice", "bob"] and "def leaf" in taken.text("bob")


def test_parts_of_one_students_work_are_one_submission(tmp_path: Path) -> None:
    files = {"part1.ipynb": notebook(CODE), "part2.ipynb": notebook("def tracked(): pass"), "README.md": ""}
    taken = Taken(tree(tmp_path / "alice", files), tmp_path / "work")
    assert taken.names == ["alice"] and taken.files("alice") == [FORWARD, "predictions.py"]


def test_a_download_that_was_zipped_again(tmp_path: Path) -> None:
    again: dict[str, str | bytes] = {"hw1_submissions.zip": zip_bytes(CANVAS), "README.txt": ""}
    source = zip_file(tmp_path / "again.zip", again)
    assert Taken(source, tmp_path / "work").intake.platform == "canvas"


def test_a_class_with_a_folder_called_exercises_is_a_class(tmp_path: Path) -> None:
    source = tree(tmp_path / "class", {f"{name}/{FORWARD}": CODE for name in ("alice", "bob", "exercises")})
    assert Taken(source, tmp_path / "work").names == ["alice", "bob", "exercises"]


def test_a_source_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("stat", "scandir"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, refuse)
            with pytest.raises(IntakeError, match="cannot be read: Permission denied"):
                read(tmp_path, tmp_path / "work")
    with pytest.raises(IntakeError, match="cannot be read"):
        read(Path("nul\0"), tmp_path)


@pytest.mark.parametrize("files", [{}, {"README.md": ""}, {".hidden/forward_graphs.py": ""}, {"__MACOSX/x.py": ""}])
def test_nothing_to_grade(tmp_path: Path, files: dict[str, str]) -> None:
    for source in (tree(tmp_path / "class", files), zip_file(tmp_path / "class.zip", files)):
        with pytest.raises(IntakeError, match="holds no submissions"):
            read(source, tmp_path)


def test_choosing_by_name(tmp_path: Path) -> None:
    taken = Taken(tree(tmp_path / "class", {f"{name}/{FORWARD}": "" for name in ("ann", "ben", "eve")}), tmp_path)
    assert [one.name for one in choose(taken.intake.submissions, ["eve", "ann"])] == ["ann", "eve"]
    with pytest.raises(IntakeError, match=r"no submission called evw\. Did you mean eve\?"):
        choose(taken.intake.submissions, ["ann", "evw"])


def test_a_canvas_download_is_graded(
    tmp_path: Path, run_graders: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    source = tmp_path / "hw1_submissions.zip"
    with zipfile.ZipFile(source, "w") as archive:
        for number, file in enumerate(sorted((ROOT / "solutions").glob("[a-z]*.py"))):
            archive.write(file, f"doejane_LATE_48213_{99000 + number}_{file.name}")
        archive.writestr("hackermallory_48214_99100_hw.zip", zip_bytes({"../../forward_graphs.py": CODE}))
    run = run_graders("grade", source, "--out", tmp_path / "out", "--seed", "5", "--jobs", "1")
    assert run.returncode == 1, run.stderr
    assert "Found a Canvas download: 9 files of 2 students, 1 late, 0 handed in again." in run.stdout
    result = (tmp_path / "out" / "results" / "doejane_48213.json").read_text(encoding="utf-8")
    assert '"score": 88.0' in result and '"late": true' in result
    refused = (tmp_path / "out" / "results" / "hackermallory_48214.json").read_text(encoding="utf-8")
    assert "outside of the archive" in refused
    assert [path.name for path in temporary.iterdir() if path.name.startswith("graders-")] == []
