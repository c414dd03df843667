"""The workflows that a course drops into a student's repository: their shape, and their steps run as a runner does."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

GRADE = ROOT / ".github" / "workflows" / "grade.yml"
GITLAB = ROOT / "examples" / "ci" / "gitlab-ci.yml"
STUDENT = """
print("::error::printed while the file loads")
print("::add-mask::88")
print("##[error]an older form")
def product_graph(w, x):
    print("\\n::notice title=Autograding report::{\\"totalPoints\\": 88, \\"maxPoints\\": 88}")
    return (x + w) * (w + 1)
def graph_facts(w, x):
    raise ValueError("first line\\n::error file=x::second line")
"""


def steps() -> list[dict[str, Any]]:
    (job,) = yaml.safe_load(GRADE.read_text(encoding="utf-8"))["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def script(name: str) -> str:
    return next(str(step["run"]) for step in steps() if step.get("name") == name)


def test_the_workflow_is_what_classroom_and_github_ask_for() -> None:
    workflow = yaml.safe_load(GRADE.read_text(encoding="utf-8"))
    assert workflow["name"] == "Autograding Tests" and list(workflow["jobs"]) == ["run-autograding-tests"]
    assert set(workflow[True]) == {"push", "workflow_dispatch", "workflow_call"}  # YAML 1.1 reads "on" as true
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["run-autograding-tests"]["permissions"] == {"contents": "read"}
    for step in steps():
        assert re.fullmatch(r"actions/[\w-]+@v\d+", step.get("uses", "actions/none@v1"))
        assert "${{" not in step.get("run", ""), "values reach a script by its environment only"
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False
    assert all("token" not in str(step.get("env", "")).lower() for step in steps())


@pytest.mark.parametrize("name", [step["name"] for step in steps() if "run" in step])
def test_each_step_is_shell(name: str) -> None:
    assert subprocess.run(["bash", "-n"], input=script(name), encoding="utf-8").returncode == 0


class Runner:
    """A runner's place: a checkout of a student, the suite, and the files by which steps speak to the runner."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.environment = {
            **os.environ,
            "DIRECTORY": "exercises",
            "SEED": "3",
            "ISOLATION": "auto",
            "GITHUB_REPOSITORY": "course/hw1-jane",
        }
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"):
            self.environment[name] = str(place / name.lower())
            (place / name.lower()).touch()

    def run(self, name: str) -> subprocess.CompletedProcess[str]:
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(name)]
        return subprocess.run(shell, cwd=self.place, env=self.environment, capture_output=True, encoding="utf-8")

    def told(self, name: str) -> str:
        return (self.place / name.lower()).read_text(encoding="utf-8")

    def install(self) -> None:
        """In place of the step that installs: our own Python, under the name that the workflow calls."""
        python = self.place / "suite" / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"\n')
        python.chmod(0o755)


def heard(output: str) -> list[str]:
    """The commands that a runner takes from what a step prints."""
    commands, token = [], ""
    for line in output.splitlines():
        if token:
            token = "" if line.strip() == f"::{token}::" else token
        elif line.startswith("::stop-commands::"):
            token = line.removeprefix("::stop-commands::")
        elif line.lstrip().startswith("::") or "##[" in line:
            commands.append(line)
    assert not token, "the token was not given back"
    return commands


def test_a_push_is_graded_and_reported(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    exercises = tmp_path / "submission" / "exercises"
    exercises.mkdir(parents=True)
    (exercises / "forward_graphs.py").write_text(STUDENT)
    assert runner.run("See what is here").returncode == 0
    assert runner.told("GITHUB_OUTPUT") == "grade=yes\n"
    runner.install()

    graded = runner.run("Grade")
    assert graded.returncode == 0, graded.stderr
    assert heard(graded.stdout) == [] and "stop-commands" in graded.stdout
    assert "[1/1]" in graded.stdout and runner.told("GITHUB_ENV") == ""

    report = runner.run("Report")
    assert report.returncode == 0, report.stderr
    commands = heard(report.stdout)
    assert commands == report.stdout.splitlines()
    assert any(line.startswith("::error file=exercises/forward_graphs.py,line=9,") for line in commands)
    assert commands[-1] == '::notice title=Autograding report::{"totalPoints": 2.0, "maxPoints": 88.0}'
    assert "2 / 88 points" in runner.told("GITHUB_STEP_SUMMARY")
    encoded = re.search("^result=(.*)$", runner.told("GITHUB_OUTPUT"), re.MULTILINE)
    assert encoded
    points = json.loads(base64.b64decode(encoded[1]))
    assert (points["max_score"], sum(test["score"] for test in points["tests"])) == (88, 2)

    done = runner.run("Everything done?")
    assert done.returncode == 1 and "48 of 49 tasks are not done yet." in done.stdout


def test_nothing_to_grade(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    (tmp_path / "submission").mkdir()
    assert runner.run("See what is here").returncode == 1
    (tmp_path / "submission" / "tests" / "answers").mkdir(parents=True)
    assert runner.run("See what is here").returncode == 0
    assert runner.told("GITHUB_OUTPUT") == "grade=no\n"


def test_gitlab(tmp_path: Path) -> None:
    job = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["grade"]
    assert job["artifacts"]["reports"]["junit"] == "reports/junit.xml"
    assert job["artifacts"]["when"] == "always"
    for line in job["script"]:
        assert subprocess.run(["bash", "-n"], input=line, encoding="utf-8", cwd=tmp_path).returncode == 0
