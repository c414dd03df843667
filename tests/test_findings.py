"""Findings as students and instructors meet them: in the terminal, in the page, in the result."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from graders.grading import TaskGrading
from graders.session import InProcessSession
from tests.conftest import BANK, Run

NEVER_CLEARED = """
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
    w.grad = None
    return history
"""
UNEXPLAINED = """
def gradient_history(w, x, steps):
    return [w.detach() * 0.37 + 11 for _ in range(steps)]
"""


def submission(directory: Path, text: str) -> Path:
    directory.mkdir(parents=True)
    (directory / "gradient_zeroing.py").write_text(text)
    return directory


def test_in_the_terminal(tmp_path: Path, run_pytest: Callable[..., Run]) -> None:
    handed_in = submission(tmp_path / "handed_in", NEVER_CLEARED)
    run = run_pytest("--submission", str(handed_in), "-k", "gradient_history")
    assert "most likely  backward() adds to .grad" in run.stdout
    assert "gradient_zeroing.py:6: history.append(w.grad.clone())" in run.stdout
    assert "graders explain missing-zero" in run.stdout


def test_in_the_result(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    for name, text in (("forgets", NEVER_CLEARED), ("invents", UNEXPLAINED)):
        submission(tmp_path / "class" / name, text)
    assert run_graders("grade", tmp_path / "class", "--out", tmp_path / "out", "--seed", "1").returncode == 0
    findings = {}
    for name in ("forgets", "invents"):
        result = json.loads((tmp_path / "out" / "results" / f"{name}.json").read_text())
        (task,) = [task for task in result["tasks"] if task["task"] == "gradient_zeroing.gradient_history"]
        assert task["status"] == "failed"
        findings[name] = task["findings"]
    (found,) = findings["forgets"]
    assert (found["id"], found["kind"], found["file"], found["line"]) == (
        "missing-zero",
        "misconception",
        "gradient_zeroing.py",
        6,
    )
    assert "value" in found["evidence"] and len(found["evidence"]) >= 2
    assert found["message"] and found["hint"]
    assert findings["invents"] == []


def test_a_saved_value_that_was_changed_behind_the_back_of_autograd_is_seen(tmp_path: Path) -> None:
    answer = BANK / "gradient_zeroing" / "move_after_backward" / "wrong" / "moves_the_saved_factor.py"
    session = InProcessSession(submission(tmp_path / "handed_in", answer.read_text()))
    grading = TaskGrading(session, "gradient_zeroing.move_after_backward", 1, 10.0)
    (found,) = grading.task_result().findings
    session.close()
    assert (found.id, set(found.evidence)) == ("data-edit-before-backward", {"value", "trace", "source"})
