"""Two submissions never share a file, on any file system; every name can be written."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graders.intake.files import RefusedError
from graders.intake.member_names import decoded, parts
from graders.intake.names import unique_names
from graders.intake.topic_names import topic_name
from graders.stored import result_file
from tests.conftest import Run
from tests.intake.builders import CODE, FORWARD, Taken, tree, zip_file

NAMES = st.lists(
    st.text(st.characters(codec=None), max_size=8) | st.sampled_from(["a", "A", "a.", "ä", "a\u0308", "ß"])
)


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_no_two_names_share_a_file(names: list[str]) -> None:
    unique = unique_names(names)
    files = [result_file(Path("out"), name) for name in unique]
    on_macos = {unicodedata.normalize("NFD", file.name.casefold()) for file in files}
    assert len(on_macos) == len(names)
    assert {file.parent for file in files} <= {Path("out/results")}
    assert "".join(unique).encode().decode() == "".join(unique)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.binary(max_size=20))
def test_any_member_has_a_safe_name_or_none(name: str, raw: bytes) -> None:
    for text in (name, decoded(raw.decode("cp437"), 0)):
        topic_name(text)
        try:
            found = parts(text)
        except RefusedError as refusal:
            assert str(refusal).endswith("left out.")
        else:
            assert found and ".." not in found and not any(set(part) & set("/\\\x00\n") for part in found)


def test_names_that_differ_by_case_or_accents_alone(tmp_path: Path) -> None:
    names = ["Alice", "alice", "zo\u00eb", "zoe\u0308", "ab:c", "con"]
    source = zip_file(tmp_path / "class.zip", [(f"{name}/{FORWARD}", name) for name in names])
    taken = Taken(source, tmp_path / "work")
    assert sorted(taken.names) == sorted(["Alice", "alice (2)", "zo\u00eb", "zo\u00eb (2)", "ab:c", "con"])
    assert {taken.text(name) for name in taken.names} == set(names)
    assert "alice is called alice (2): there is another one of that name." in taken.intake.remarks


def test_bytes_that_are_no_text_in_a_name(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    source = tree(tmp_path / "class", {f"bob/{FORWARD}": CODE})
    tree(source / "\udcff\udcfe\x1b[31m", {"notes.txt": ""})
    run = run_graders(
        "grade", source, "--out", tmp_path / "out", "--seed", "1", "--jobs", "1", "--only", "\ufffd\ufffd\x1b[31m"
    )
    assert run.returncode == 0, run.stderr
    (file,) = (tmp_path / "out" / "results").iterdir()
    assert json.loads(file.read_text(encoding="utf-8"))["submission"] == "\ufffd\ufffd\x1b[31m"
    assert "\x1b" not in run.stdout and "\x1b" not in file.name
