"""Workers and students' processes are forked from one process: they share its memory, and nothing of the grading."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.isolation import mother as mother_process
from graders.isolation import warm
from graders.isolation.walls import can_fork
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not can_fork(), reason="no warm process on this system")

TELLS = """
import os, sys

def leaf(values):
    known = sorted({name.split(".")[1] for name in sys.modules if name.startswith("graders.")})
    variables = open("/proc/self/environ").read() + repr(os.environ)
    raise ValueError(f"knows {known}, secret {'hunter2' in variables}, from {sys.path[0] or 'here'}")
"""
WAITS = "import time\n\ndef leaf(values):\n    time.sleep(60)\n"


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """``graders grade`` at work on a class of two whose students' code waits."""
    for name in ("ann", "bob"):
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "forward_graphs.py").write_text(WAITS)
    with subprocess.Popen(line(tmp_path, "--jobs", "2"), cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        yield process
        process.kill()


def line(place: Path, *options: str) -> list[str]:
    directories = [str(place / "class"), "--out", str(place / "out")]
    return [sys.executable, "-P", "-m", "graders", "grade", *directories, "--seed", "1", *options]


def below(parent: int) -> list[int]:
    """All processes that a process has started, directly or not."""
    try:
        children = list(map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split()))
    except OSError:
        return []
    return [*children, *(one for child in children for one in below(child))]


def name_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text().strip()
    except OSError:
        return ""


def test_a_student_finds_nothing_of_the_grading_and_no_secret(tmp_path: Path) -> None:
    (tmp_path / "class" / "ann").mkdir(parents=True)
    (tmp_path / "class" / "ann" / "forward_graphs.py").write_text(TELLS)
    run = subprocess.run(
        line(tmp_path, "--isolation", "process"),
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TOKEN": "hunter2"},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    tasks = json.loads((tmp_path / "out" / "results" / "ann.json").read_text())["tasks"]
    said = next(task["error"]["message"] for task in tasks if task["task"] == "forward_graphs.leaf")
    assert "secret False" in said
    for part in ("topics", "oracles", "misconceptions", "evidence", "grading", "judging", "batch"):
        assert f"'{part}'" not in said


def test_nothing_lying_about_is_imported(tmp_path: Path) -> None:
    submission = tmp_path / "class" / "ann"
    submission.mkdir(parents=True)
    for name in ("forward_graphs", "numpy", "torch", "hypothesis", "random"):
        (submission / f"{name}.py").write_text(f"open({str(tmp_path / name)!r}, 'w')\n")
    script = "import sys; sys.path.pop(0); from graders.cli import main; sys.exit(main())"  # as installed
    options = line(tmp_path)[line(tmp_path).index("grade") :]
    run = subprocess.run([sys.executable, "-c", script, *options], cwd=submission, capture_output=True)
    assert run.returncode == 0, run.stdout + run.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("class", "out")] == []


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_all_end_with_the_batch(begin: subprocess.Popen[bytes], how: signal.Signals) -> None:
    started: list[int] = []
    for _ in range(1200):
        started = below(begin.pid)
        mother = next((one for one in started if name_of(one) == mother_process.NAME), 0)
        names = sorted(map(name_of, below(mother))) if mother else []
        if names == [warm.STUDENT] * 2 + [warm.NAME] * 2:
            break
        time.sleep(0.05)
    else:
        pytest.fail("no student's process was forked from the mother")
    begin.send_signal(how)
    for _ in range(600):
        if not any(alive(one) for one in started):
            return
        time.sleep(0.05)
    pytest.fail(f"left behind: {[name_of(one) for one in started if alive(one)]}")


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
