"""Which of a student's files serve as which topic, and what becomes of the rest."""

from __future__ import annotations

import io
import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from graders.intake.files import HandedFile, RefusedError
from graders.intake.topic_names import topic_name
from graders.session import InProcessSession
from tests.conftest import ROOT
from tests.intake.builders import CODE, FORWARD, Content, Taken, notebook, tree, zip_bytes, zip_file

STUB = (ROOT / "exercises" / FORWARD).read_text(encoding="utf-8")


def alice(tmp_path: Path, files: dict[str, Content]) -> Taken:
    """The submission of one student among two."""
    source = tree(tmp_path / "class" / "alice", files).parent
    tree(source / "bob", {FORWARD: CODE})
    return Taken(source, tmp_path / "work")


@pytest.mark.parametrize(
    "name",
    [
        "forward_graphs.py",
        "Forward_Graphs.PY",
        "ForwardGraphs.py",
        "forward-graphs.py",
        "forward graphs.py",
        "forward_graphs (1).py",
        "forward_graphs(12).py",
        "forward_graphs-2.py",
        "forward_graphs_2.py",
        "forward_graphs-1-1.py",
        "forward_graphs - Copy.py",
        "forward_graphs copy 2.py",
        "forward_graphs.py.txt",
        "\uff46orward_graphs.py",
        "hw1_forward_graphs.py",
        "forward_graphs_final.py",
        "jane_doe_forward_graphs (3).py",
    ],
)
def test_names_that_are_taken(tmp_path: Path, name: str) -> None:
    taken = alice(tmp_path, {name: "mine"})
    assert taken.text("alice") == "mine"
    assert bool(taken["alice"].notes) == (name != FORWARD)


@pytest.mark.parametrize(
    "name",
    [
        "forward_graph.py",
        "test_forward_graphs.py",
        "forward_graphs_test.py",
        "forward_graphs.pyc",
        "forward_graphs",
        "forward_graphs.md",
        "forward_graphs_and_predictions.py",
        ".forward_graphs.py",
        "._forward_graphs.py",
    ],
)
def test_names_that_are_not(tmp_path: Path, name: str) -> None:
    taken = alice(tmp_path, {name: "x = 1"})
    assert not (taken["alice"].directory / FORWARD).exists()
    assert "The submission holds none of the exercises' files." in taken["alice"].notes
    assert not taken["alice"].problem


def test_copies_are_numbered() -> None:
    found = topic_name("forward_graphs-1 (2).py")
    assert found is not None and (found.topic, found.copy, found.distance) == ("forward_graphs", 3, 1)


@pytest.mark.parametrize(
    ("files", "wanted", "reason"),
    [
        ({FORWARD: "old", "forward_graphs (1).py": "new"}, "new", "latest copy"),
        ({"forward_graphs-2.py": "new", "forward_graphs-1.py": "old"}, "new", "latest copy"),
        ({FORWARD: "right", "Forward_Graphs.py": "other"}, "right", "name fits better"),
        ({FORWARD: "right", "forward_graphs - Copy.py": "other"}, "right", "name fits better"),
        ({FORWARD: "right", "forward_graphs.ipynb": notebook(CODE)}, "right", "before a notebook"),
        ({FORWARD: "top", f"old/{FORWARD}": "deep"}, "top", "nearer to the top"),
        ({FORWARD: "loose", "hw.zip": zip_bytes({FORWARD: "zipped"})}, "loose", "nearer to the top"),
        ({f"exercises/{FORWARD}": "right", f"backup/{FORWARD}": "other"}, "right", "what is in exercises/ counts"),
        ({f"exercises/{FORWARD}": STUB, f"hw1/{FORWARD}": "worked"}, "worked", "empty stub"),
        ({"forward_graphs (1).py": STUB.replace("\n", "\r\n"), FORWARD: "worked"}, "worked", "empty stub"),
        ({f"a/{FORWARD}": "first", f"b/{FORWARD}": "second"}, "first", "its name comes first"),
    ],
)
def test_two_files_for_one_topic(tmp_path: Path, files: dict[str, Content], wanted: str, reason: str) -> None:
    taken = alice(tmp_path, files)
    assert taken.text("alice") == wanted
    assert reason.replace("before a notebook", "goes before a notebook") in " ".join(taken["alice"].notes)


def test_a_whole_project(tmp_path: Path) -> None:
    source = tmp_path / "class" / "alice"
    for name in ("exercises", "solutions"):
        shutil.copytree(ROOT / name, source / "project" / name, ignore=shutil.ignore_patterns("__pycache__"))
    tree(source / "project", {f"graders/topics/{FORWARD}": "ours", f"tests/{FORWARD}": "ours", ".git/config": ""})
    (source / "project" / "exercises" / "predictions.py").unlink()
    tree(source.parent / "bob", {FORWARD: CODE})
    taken = Taken(source.parent, tmp_path / "work")
    assert taken["alice"].directory == source / "project" / "exercises"
    assert not (taken["alice"].directory / "predictions.py").exists()
    alone = Taken(source / "project", tmp_path / "work2")
    assert alone.names == ["project"] and alone["project"].directory == source / "project" / "exercises"


def test_a_folder_called_solutions_is_taken_where_it_is_all(tmp_path: Path) -> None:
    assert alice(tmp_path, {f"solutions/{FORWARD}": "mine"}).text("alice") == "mine"


def test_helpers_are_kept_beside_the_exercises(tmp_path: Path) -> None:
    inside = {
        f"hw/{FORWARD}": "import helpers, tools.extra",
        "hw/helpers.py": "h",
        "hw/tools/__init__.py": "",
        "hw/tools/extra.py": "e",
        "hw/forward_graphs_helpers.py": "longer",
        "hw/torch.py": "raise SystemExit",
        "hw/conftest.py": "raise SystemExit",
        "hw/n\u0061\u0308her.py": "nfd",
        "hw/1 strange name.py": "left",
        "hw/.venv/lib/huge.py": "left",
        "hw/data.csv": "left",
        "elsewhere.py": "left",
        "hw/predictions.ipynb": notebook("def tracked():\n    return 1\n"),
    }
    taken = alice(tmp_path, {"hw.zip": zip_bytes(inside)})
    assert taken.files("alice") == sorted(
        [
            "conftest.py",
            FORWARD,
            "forward_graphs_helpers.py",
            "helpers.py",
            "n\u00e4her.py",
            "predictions.py",
            "tools/__init__.py",
            "tools/extra.py",
            "torch.py",
        ]
    )


def test_a_package_beside_the_exercises_can_be_imported(tmp_path: Path) -> None:
    text = "from tools.extra import answer\nfrom tools import shorter\ndef leaf(values):\n    return answer\n"
    package = {"tools/__init__.py": "shorter = 1", "tools/extra.py": "from . import shorter as answer"}
    session = InProcessSession(tree(tmp_path, {FORWARD: text, **package}))
    try:
        assert session.problem("forward_graphs", 20.0) is None
    finally:
        session.close()
    assert "tools" not in sys.modules and "tools.extra" not in sys.modules


def test_one_python_file_with_everything(tmp_path: Path) -> None:
    text = "def leaf(values): pass\nclass MulAdd: pass\n"
    taken = alice(tmp_path, {"homework.py": text, "broken.py": "def leaf(:"})
    assert taken.files("alice") == ["custom_functions.py", FORWARD]
    assert "homework.py was taken as forward_graphs.py" in " ".join(taken["alice"].notes)


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tree(tmp_path / "secret", {FORWARD: "secret", "helpers.py": "secret"})
    source = tree(tmp_path / "class", {"alice/predictions.py": "mine", f"bob/{FORWARD}": CODE})
    (source / "alice" / FORWARD).symlink_to(secret / FORWARD)
    (source / "alice" / "folder").symlink_to(secret)
    (source / "alice" / "loop").symlink_to(source / "alice")
    (source / "carol").symlink_to(secret)
    taken = Taken(source, tmp_path / "work")
    assert taken.names == ["alice", "bob", "carol"]
    assert taken.files("alice") == ["predictions.py"]
    assert taken["alice"].directory.is_relative_to(tmp_path / "work")
    assert "forward_graphs.py is a link to another place; it was not followed." in taken["alice"].notes
    assert taken["carol"].problem == "carol is a link to another place; it was not followed."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    source = tree(tmp_path / "class" / "alice", {"predictions.py": "mine"}).parent
    os.mkfifo(source / "alice" / FORWARD)
    taken: list[Taken] = []
    worker = threading.Thread(target=lambda: taken.append(Taken(source, tmp_path / "work")), daemon=True)
    worker.start()
    worker.join(60)
    assert taken and taken[0].files("alice") == ["predictions.py"]
    assert "no ordinary file" in " ".join(taken[0]["alice"].notes)


def test_large_files_are_not_read(tmp_path: Path) -> None:
    source = tree(tmp_path / "class" / "alice", {FORWARD: "", "predictions.py": "mine"}).parent
    with (source / "alice" / FORWARD).open("wb") as file:
        file.truncate(200 << 20)
    taken = Taken(source, tmp_path / "work")
    assert taken.files("alice") == ["predictions.py"]
    assert taken["alice"].notes == ("forward_graphs.py is larger than 1 MiB and was not taken.",)


def test_a_file_that_grows_is_read_no_further() -> None:
    stream = io.BytesIO(b"x" * 5000)
    with pytest.raises(RefusedError, match="larger than"):
        HandedFile((FORWARD,), 10, lambda: KeptOpen(stream)).read(1000)
    assert stream.tell() == 1001


class KeptOpen(io.BytesIO):
    """Reads from another stream, and leaves that one open."""

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__()
        self.read = stream.read  # type: ignore[method-assign]


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tree(tmp_path / "class", {f"{name}/{FORWARD}": CODE for name in ("alice", "bob", "carol")})
    scandir, open_file = os.scandir, os.open

    def no_scandir(path: Path) -> object:
        if Path(path).name == "alice":
            raise PermissionError(13, "Permission denied")
        if Path(path).name == "bob":  # removed since the class was listed
            raise FileNotFoundError(2, "No such file or directory")
        return scandir(path)

    def no_open(path: Path, flags: int, *more: object) -> int:
        if Path(path).parent.name == "carol":
            raise PermissionError(13, "Permission denied")
        return open_file(path, flags, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "scandir", no_scandir)
    monkeypatch.setattr(os, "open", no_open)
    taken = Taken(source, tmp_path / "work")
    assert taken["alice"].problem == "alice cannot be read: Permission denied."
    assert taken["bob"].problem == "bob cannot be read: No such file or directory."
    assert taken["carol"].problem == "forward_graphs.py cannot be read: Permission denied."


def test_deep_folders_end(tmp_path: Path) -> None:
    taken = Taken(
        zip_file(tmp_path / "a.zip", {f"x/y.py{'/d' * 30}/{FORWARD}": "deep", "predictions.py": ""}), tmp_path
    )
    assert "not looked into" in " ".join(taken["a"].notes)
