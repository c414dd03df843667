"""Gradescope's ``results.json``: the fields it knows with values it knows, and text that stays text."""

from __future__ import annotations

import json
import re
from pathlib import Path

from graders.reports import gradescope
from tests.reports.made_up import HOSTILE_NAMES, advised, hostile, result, task

VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}
FORMATS = {"text", "html", "simple_format", "md", "ansi"}
TOP = {
    *("score", "execution_time", "output", "output_format", "test_output_format", "test_name_format"),
    *("visibility", "stdout_visibility", "extra_data", "tests", "leaderboard"),
}
TEST = {
    *("score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags"),
    *("visibility", "extra_data"),
}


def checked(path: Path) -> dict[str, object]:
    """The document, after a check against Gradescope's specification."""
    document = json.loads(path.read_text(encoding="utf-8"))
    assert set(document) <= TOP
    assert document["visibility"] in VISIBILITY and document["stdout_visibility"] in VISIBILITY
    assert document["output_format"] in FORMATS and isinstance(document["score"], float)
    for test in document["tests"]:
        assert set(test) <= TEST
        assert test["status"] in {"passed", "failed"} and test["visibility"] == "visible"
        assert isinstance(test["output"], str) and all(isinstance(tag, str) for tag in test["tags"])
    assert document["score"] == sum(test["score"] for test in document["tests"])
    return document  # type: ignore[no-any-return]


def test_each_submission_has_its_file(tmp_path: Path) -> None:
    paths = gradescope.write((hostile(name) for name in HOSTILE_NAMES), tmp_path)
    assert len(set(paths)) == len(HOSTILE_NAMES)
    for path in paths:
        assert path.name == "results.json" and path.parent.parent == tmp_path / "gradescope"
        document = checked(path)
        assert document["test_output_format"] == "text"
        shown = [document["output"], *(test["output"] for test in document["tests"])]  # type: ignore[attr-defined]
        assert any("<img src=x" in str(text) for text in shown)
        assert not any(re.search("[\x00\x1b\ud800]", str(text)) for text in shown)


def test_points_numbers_and_words(tmp_path: Path) -> None:
    tasks = (task("a.x"), task("a.y", "failed", finding=True), task("b.z", "todo"))
    (path,) = gradescope.write([result("s", *tasks, notes=("odd",))], tmp_path)
    document = checked(path)
    tests = document["tests"]
    assert isinstance(tests, list)
    assert [(test["number"], test["status"], test["score"]) for test in tests] == [
        ("1.1", "passed", 2.0),
        ("1.2", "failed", 0.0),
        ("2.1", "failed", 0.0),
    ]
    assert "called with w=[1.]" in tests[1]["output"] and "missing-zero" in tests[1]["tags"]
    assert tests[2]["output"] == "not begun"
    assert "2 / 6 points" in str(document["output"]) and "odd" in str(document["output"])


def test_advice_is_no_misconception(tmp_path: Path) -> None:
    (path,) = gradescope.write([result("s", advised("a.x"))], tmp_path)
    (test,) = checked(path)["tests"]  # type: ignore[misc]
    assert test["output"] == "passed\nAdvice: It grows. Need it?" and test["tags"] == ["a", "passed"]


def test_what_could_not_be_graded_says_so(tmp_path: Path) -> None:
    (path,) = gradescope.write([result("s", task("a.x", "missing"), problem="the file is damaged")], tmp_path)
    assert "the file is damaged" in str(checked(path)["output"])
