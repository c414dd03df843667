"""GitHub: annotations that are one line each, a summary that is only text, points that Classroom's reporter adds up."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from graders.reports import github
from graders.reports.workflow_commands import annotated, command
from tests.reports.made_up import HOSTILE, HOSTILE_NAMES, hostile, result, task

COMMAND = re.compile(
    r"::(error|warning|notice)( (file|line|title)=[^,:\r\n]*(,(file|line|title)=[^,:\r\n]*)*)?::[^\r\n]*"
)


def decoded(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


@pytest.mark.parametrize("text", [HOSTILE, "100%0Afull", "a,b:c::d", "\r\n"])
def test_a_command_is_one_line_and_says_what_it_was_given(text: str) -> None:
    line = command("error", text, file=text, line=3, title=text)
    assert COMMAND.fullmatch(line)
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert decoded(message) == text
    assert decoded(properties.split(",")[2].removeprefix("title=")) == text


def test_annotations_point_at_the_students_lines() -> None:
    tasks = (
        task("gradient_zeroing.sgd_step", "failed", finding=True),
        task("forward_graphs.leaf", "error"),
        task("predictions.fresh_graphs", "timeout"),
        task("forward_graphs.graph_facts", "todo"),
    )
    lines = annotated(result("s", *tasks), "exercises")
    assert [line.partition(",title")[0] for line in lines[:3]] == [
        "::error file=exercises/gradient_zeroing.py,line=31",
        "::error file=exercises/forward_graphs.py,line=7",
        "::error file=exercises/predictions.py",
    ]
    assert lines[3:] == [
        "::notice title=Autograding complete::0 / 8 points",
        '::notice title=Autograding report::{"totalPoints": 0.0, "maxPoints": 8.0}',
    ]


def test_no_more_than_github_shows() -> None:
    tasks = [task(f"forward_graphs.t{number}", "failed", f"wrong {number}") for number in range(30)]
    errors = [line for line in annotated(result("s", *tasks)) if line.startswith("::error")]
    assert len(errors) == 10 and "21 more" in errors[-1]


def test_tasks_of_a_file_that_does_not_load_share_one_annotation() -> None:
    tasks = [task(f"forward_graphs.t{number}", "error", "invalid syntax") for number in range(6)]
    errors = [line for line in annotated(result("s", *tasks)) if line.startswith("::error")]
    assert len(errors) == 1 and "t0 and 5 more" in errors[0]


def test_the_summary_holds_no_markup_of_a_student(tmp_path: Path) -> None:
    path = github.write([hostile(), *(hostile(name) for name in HOSTILE_NAMES)], tmp_path)[0]
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"[<>\[\]!$\\*]", re.sub(r"\*\*could not be graded\*\*", "", text))
    for line in text.splitlines():
        assert not line.startswith("|") or line.count("|") == 4
        assert not line.lstrip().startswith(("::", "##["))
    assert set(re.findall("`[^`]*`", text)) == {"`missing-zero`"}


def test_a_summary_of_a_large_class_stays_below_githubs_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert github.MAX_SUMMARY < 2**20
    monkeypatch.setattr(github, "MAX_SUMMARY", 50_000)
    paths = github.write((hostile(f"{number}") for number in range(60)), tmp_path)
    text = paths[0].read_text(encoding="utf-8")
    assert 40_000 < paths[0].stat().st_size <= 50_000
    left = re.search(r"(\d+) more submissions find no room", text[-200:])
    assert left and int(left[1]) + text.count("## ") == 60
    assert len(paths) == 62


def test_classrooms_reporter_adds_up_the_points(tmp_path: Path) -> None:
    (*_, path) = github.write([result("s", task("a.x"), task("a.y", "failed", HOSTILE), task("a.z", "todo"))], tmp_path)
    points = json.loads(path.read_text(encoding="utf-8"))
    assert points["max_score"] == 6 and sum(test["score"] for test in points["tests"]) == 2
    assert points["status"] == "fail" and {test["status"] for test in points["tests"]} == {"pass", "fail"}
    for test in points["tests"]:  # the reporter prints these where the runner listens
        assert not re.search(r"\n|\r|^\s*::|##\[", test["message"])
    assert github.classroom(result("s", task("a.x")))["status"] == "pass"
    assert github.classroom(result("s", problem="unreadable"))["status"] == "error"
