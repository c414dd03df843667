"""The zip for Gradescope, run in a made-up ``/autograder``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture
def autograder(tmp_path: Path, run_graders: Callable[..., Run]) -> Path:
    """An unpacked autograder, as Gradescope lays it out."""
    archive = tmp_path / "autograder.zip"
    run = run_graders("gradescope-autograder", archive, "--seed", "5")
    assert run.returncode == 0, run.stderr
    root = tmp_path / "autograder"
    (root / "submission").mkdir(parents=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(root / "source")
        modes = {entry.filename: entry.external_attr >> 16 for entry in opened.infolist()}
    assert modes["run_autograder"] & modes["setup.sh"] & 0o111
    return root


def grade(root: Path) -> subprocess.CompletedProcess[str]:
    """Run it with our Python in place of the one that ``setup.sh`` installs."""
    python = root / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="$PWD" exec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    environment = {**os.environ, "AUTOGRADER_ROOT": str(root), "GRADERS_PYTHON": str(python)}
    return subprocess.run(
        ["bash", str(root / "source" / "run_autograder")],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        cwd=root,
    )


def test_it_holds_no_answers(autograder: Path) -> None:
    names = {path.name for path in (autograder / "source").iterdir()}
    assert names == {"setup.sh", "run_autograder", "bootstrap.py", "pyproject.toml", "README.md", "graders"}
    assert not list((autograder / "source").rglob("__pycache__"))


def test_it_grades_a_submission_and_then_one_without_exercises(autograder: Path) -> None:
    (autograder / "submission" / "forward_graphs.py").write_text(
        "print('::error::x')\ndef product_graph(w, x):\n    return (x + w) * (w + 1)\n"
    )
    run = grade(autograder)
    assert run.returncode == 0, run.stderr
    found = json.loads((autograder / "results" / "results.json").read_text(encoding="utf-8"))
    assert found["score"] == 2 and found["extra_data"]["seed"] == 5
    assert {test["name"]: test["score"] for test in found["tests"]}["forward_graphs: product_graph"] == 2
    (autograder / "submission" / "forward_graphs.py").rename(autograder / "submission" / "essay.txt")
    run = grade(autograder)
    assert run.returncode == 0, run.stderr
    found = json.loads((autograder / "results" / "results.json").read_text(encoding="utf-8"))
    assert found["score"] == 0 and len(found["tests"]) > 40


def test_the_scripts_are_shell(autograder: Path) -> None:
    for name in ("setup.sh", "run_autograder"):
        assert subprocess.run(["bash", "-n", str(autograder / "source" / name)]).returncode == 0


def test_a_place_that_cannot_be_written(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    run = run_graders("gradescope-autograder", tmp_path / "none" / "a.zip")
    assert run.returncode == 2 and "Traceback" not in run.stderr
