"""The process of a student: same verdicts as in this process, and nothing that it does stops the grading."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from graders.bank import Answer, answers, submission_of
from graders.cases import Case, TensorArgument
from graders.grading import TaskGrading, grade
from graders.isolation import launch, wire
from graders.isolation.process import ProcessSession
from graders.results import TaskResult
from graders.session import InProcessSession, Session
from graders.values import ErrorRecord, Observation, SequenceValue, TensorValue
from tests.conftest import BANK, ROOT

SAMPLE = random.Random(4).sample(sorted(answers(BANK), key=lambda answer: answer.name), 12)


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
        ("import os; os.kill(os.getpid(), 11)", "crashed"),
        ("import signal, os; signal.signal(14, signal.SIG_IGN)\n    while True: pass", "timeout"),
        ("import torch; return torch.ones(2**33)", "memory"),
        ("big = []\n    while True: big.append(bytearray(10**8))", "memory"),
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


MESSAGES = [
    {"a": [1, 2.5, None, True, "text"], "b": (float("inf"), -3)},
    {"case": Case({"w": TensorArgument(np.array([1.0, 2.0], dtype=np.float32), True)})},
    Observation("raised", error=ErrorRecord("E", "m\ud800", trail=(("f", 1, "s"),))),
    Observation("returned", SequenceValue("list", (TensorValue(np.zeros((2, 0)), "float64"), 2**70))),
]


@pytest.mark.parametrize("message", MESSAGES)
def test_messages_survive_the_wire(message: object) -> None:
    back = wire.read(io.BytesIO(wire.pack(message)))
    assert wire.pack(back) == wire.pack(message)


def test_arrays_keep_dtype_shape_and_values() -> None:
    for dtype in ("float32", "float64", "int64", "bool", "complex64"):
        array = np.arange(6).reshape(2, 3).astype(dtype)
        back = wire.read(io.BytesIO(wire.pack(array)))
        assert back.dtype == array.dtype
        np.testing.assert_array_equal(back, array)


def frame(header: object) -> bytes:
    text = json.dumps(header).encode()
    return b"AGX1" + len(text).to_bytes(4, "little") + bytes(4) + text


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n" * 2,
        b"AGX1" + b"\xff" * 8,
        frame({"is": "Path"}),
        frame({"is": "Case", "nonsense": 1}),
        frame({"no": "tag"}),
        frame(["array", "O", [1], 0, 8]),
        frame(["array", "<f8", [10**9], 0, 8]),
        frame(["array", "<f8", [1], 0, 8]),
        frame(["eval", "1"]),
        frame([]),
        frame(["list"] + [["list", ["list"]]] * 3 + [["nothing"]]),
        b"AGX1" + (3).to_bytes(4, "little") + bytes(4) + b"NaN",
        b"AGX1" + (4).to_bytes(4, "little") + bytes(4) + b"{{{{",
    ],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.read(io.BytesIO(data))


def test_a_deep_message_is_refused() -> None:
    deep: object = "x"
    for _ in range(100):
        deep = ["list", deep]
    with pytest.raises(wire.WireError):
        wire.read(io.BytesIO(frame(deep)))


needs_fork = pytest.mark.skipif(not launch.can_fork(), reason="no warm process on this system")


@needs_fork
def test_a_warm_process_that_dies_is_replaced() -> None:
    session = ProcessSession(ROOT / "solutions")
    assert graded(session, "forward_graphs.leaf").status == "passed"
    session.close()
    process = launch.warm_process()._process
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
    session = ProcessSession(tmp_path)
    session.problem("forward_graphs", 20.0)
    session.close()
    pid = int((tmp_path / "pid").read_text())
    for _ in range(200):
        status = Path(f"/proc/{pid}/stat")
        if not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("a process that the student's code started outlived it")
