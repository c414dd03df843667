"""The process of a student: same verdicts as in this process, and nothing that it does stops the grading."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graders.bank import Answer, answers, submission_of
from graders.cases import Case
from graders.grading import TaskGrading, grade
from graders.isolation import Walls, launch, process, walls, warm_process
from graders.isolation.process import ProcessSession
from graders.results import TaskResult
from graders.session import InProcessSession, Session
from tests.conftest import BANK, ROOT

#: what it gives is taken from a process without torch, which describes values by itself
WITHOUT_TORCH = "forward_graphs.numpy_gradients.wrong.lists_of_floats"
ALL = sorted(answers(BANK), key=lambda answer: answer.name)
SAMPLE = random.Random(4).sample(ALL, 12) + [answer for answer in ALL if answer.name == WITHOUT_TORCH]

needs_fork = pytest.mark.skipif(not launch.can_fork(), reason="no warm process on this system")


def graded(session: Session, name: str) -> TaskResult:
    return TaskGrading(session, name, 11, 20.0).task_result()


@pytest.mark.parametrize("answer", SAMPLE, ids=lambda answer: answer.name)
def test_same_result_in_a_process_of_its_own(answer: Answer) -> None:
    name = f"{answer.topic}.{answer.task}"
    with submission_of(answer) as directory:
        here, there = InProcessSession(directory), ProcessSession(directory)
        try:
            assert graded(here, name) == graded(there, name)
        finally:
            here.close()
            there.close()


def test_solutions_in_a_process_of_their_own() -> None:
    session = ProcessSession(ROOT / "solutions")
    result = grade(session, "solutions", 5)
    session.close()
    assert [task.task for task in result.tasks if task.status != "passed"] == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("import os; os._exit(0)", "crashed"),
        ("import ctypes; ctypes.string_at(1)", "crashed"),
        ("import signal, os; signal.signal(14, signal.SIG_IGN)\n    while True: pass", "timeout"),
        ("import torch; return torch.ones(2**33)", "memory"),
        ("import numpy as np\n    big = []\n    while True: big.append(np.empty(10**7))", "memory"),
        ("import os; os.write(1, b'x' * 10**6); return (x + w) * (w + 1)", "passed"),
        ("import sys; sys.stdout.write('noise'); return (x + w) * (w + 1)", "passed"),
        ("return input()", "error"),
    ],
)
def test_a_bad_end_of_one_task_leaves_the_next_alone(tmp_path: Path, body: str, status: str) -> None:
    text = "import torch\ndef leaf(values):\n    return torch.tensor(values, dtype=torch.float32, requires_grad=True)\n"
    (tmp_path / "forward_graphs.py").write_text(f"def product_graph(w, x):\n    {body}\n{text}")
    session = ProcessSession(tmp_path, memory=1024)
    try:
        first = TaskGrading(session, "forward_graphs.product_graph", 1, 3.0).task_result()
        assert first.status == status
        assert TaskGrading(session, "forward_graphs.leaf", 1, 20.0).task_result().status == "passed"
    finally:
        session.close()


def test_a_process_that_dies_while_importing(tmp_path: Path) -> None:
    (tmp_path / "forward_graphs.py").write_text("import os; os._exit(7)")
    session = ProcessSession(tmp_path)
    result = TaskGrading(session, "forward_graphs.leaf", 1, 20.0).task_result()
    session.close()
    assert result.status == "crashed"
    assert "ends its whole process while it is imported" in result.checks[0].message


def test_the_line_of_what_cannot_be_interrupted_is_named(tmp_path: Path) -> None:
    (tmp_path / "forward_graphs.py").write_text(
        "import ctypes, re, signal\n\n\n"
        "def leaf(values):\n    signal.signal(signal.SIGALRM, signal.SIG_IGN)\n"
        "    return re.match('(a+)+$', 'a' * 60 + 'b')\n\n\n"
        "def product_graph(w, x):\n    y = w * x\n    ctypes.string_at(1)\n"
    )
    session = ProcessSession(tmp_path)
    hangs = TaskGrading(session, "forward_graphs.leaf", 1, 0.5).task_result()
    crashes = TaskGrading(session, "forward_graphs.product_graph", 1, 20.0).task_result()
    session.close()
    assert hangs.status == "timeout"
    assert crashes.status == "crashed"
    if launch.can_fork():
        assert hangs.error is not None and crashes.error is not None
        assert (hangs.error.file, hangs.error.line) == ("forward_graphs.py", 6)
        assert (crashes.error.line, crashes.error.source) == (11, "ctypes.string_at(1)")
        assert "segmentation fault" in crashes.error.message


def test_a_submission_has_an_end_of_its_time(tmp_path: Path) -> None:
    (tmp_path / "forward_graphs.py").write_text("def leaf(values):\n    while True: pass\n")
    session = ProcessSession(tmp_path)
    session._spent = process.TASKS_AT_THEIR_LIMIT * 3.0
    observation = session.observe("forward_graphs", "leaf", Case(), 3.0)
    assert session._child is None
    session.close()
    assert observation.outcome == "timeout"
    assert observation.error is not None and "used up its time" in observation.error.message


@needs_fork
def test_a_process_that_cannot_be_confined_is_our_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm_process.seccomp, "program", lambda: bytes(8))  # no program ends without a return
    session = ProcessSession(tmp_path)
    session._walls = Walls(seccomp=True)
    with pytest.raises(launch.IsolationError, match="seccomp"):
        session.problem("forward_graphs", 20.0)
    session.close()


@needs_fork
def test_a_warm_process_that_dies_is_replaced() -> None:
    session = ProcessSession(ROOT / "solutions")
    assert graded(session, "forward_graphs.leaf").status == "passed"
    session.close()
    process = launch.warm_process(walls("auto"), True)._process
    assert process is not None
    process.kill()
    process.wait()
    session = ProcessSession(ROOT / "solutions")
    assert graded(session, "forward_graphs.leaf").status == "passed"
    session.close()


@needs_fork
def test_nothing_survives_the_grading_process() -> None:
    code = (
        "import time, sys\n"
        "from pathlib import Path\n"
        "from graders.isolation.process import ProcessSession\n"
        "session = ProcessSession(Path('solutions'))\n"
        "session.problem('forward_graphs', 20)\n"
        "print(session._child.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert Path(f"/proc/{child}").exists()
        process.kill()
    for _ in range(200):
        if not Path(f"/proc/{child}").exists():
            return
        time.sleep(0.05)
    pytest.fail("the student's process outlived the grading")


def test_a_fresh_process_serves_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "can_fork", lambda: False)
    session = ProcessSession(ROOT / "solutions")
    assert graded(session, "forward_graphs.leaf").status == "passed"
    session.close()


@pytest.mark.parametrize("forked", [True, False])
def test_what_a_student_starts_is_killed_with_its_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forked: bool
) -> None:
    if forked and not launch.can_fork():
        pytest.skip("no warm process on this system")
    monkeypatch.setattr(launch, "can_fork", lambda: forked)
    (tmp_path / "forward_graphs.py").write_text(
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid))\n"
    )
    session = ProcessSession(tmp_path, isolation="process")
    session.problem("forward_graphs", 20.0)
    session.close()
    pid = int((tmp_path / "pid").read_text())
    for _ in range(200):
        status = Path(f"/proc/{pid}/stat")
        if not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("a process that the student's code started outlived it")
