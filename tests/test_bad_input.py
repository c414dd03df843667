"""Files that do not load or do odd things: each gets its own status and sentence, and no other task suffers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import torch

from graders.grading import TaskGrading, grade
from graders.results import TaskResult
from graders.session import InProcessSession

RIGHT = "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"


def product_graph(
    directory: Path, content: str | bytes | None, timeout: float = 20.0
) -> tuple[TaskResult, tuple[str, ...]]:
    """The result of product_graph when forward_graphs.py has this content, and the notes."""
    if content is not None:
        data = content if isinstance(content, bytes) else content.encode()
        (directory / "forward_graphs.py").write_bytes(data)
    session = InProcessSession(directory)
    try:
        result = TaskGrading(session, "forward_graphs.product_graph", 3, timeout).task_result()
        return result, session.notes("forward_graphs")
    finally:
        session.close()


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (None, "missing", "There is no file forward_graphs.py"),
        ("", "missing", "forward_graphs.py is empty"),
        ("# only a comment\n", "missing", "forward_graphs.py is empty"),
        ("def other():\n    return 1\n", "missing", "defines no product_graph"),
        ("product_graph = 5\n", "missing", "defines no product_graph"),
        ("def product_graph(w, x)\n    return w\n", "error", "line 1 is not valid Python"),
        ("\tdef product_graph(w, x):\n  return w\n", "error", "is not valid Python"),
        ("def product_graph(w):\n    return w\n", "error", "SignatureMismatchError"),
        ("def product_graph(w, x, extra):\n    return w\n", "error", "SignatureMismatchError"),
        ("text = 'caf\u00e9'\n".encode("latin-1") + RIGHT.encode(), "error", "Save it with the encoding UTF-8"),
        (b"# -*- coding: nonsense -*-\n" + RIGHT.encode(), "error", "Save it with the encoding UTF-8"),
        (b"\x00" + RIGHT.encode(), "error", "forward_graphs.py"),
        ("import sys\nsys.exit(3)\n" + RIGHT, "error", "ends the program while it is imported (line 2)"),
        ("exit()\n" + RIGHT, "error", "ends the program while it is imported (line 1)"),
        ("name = input('name? ')\n" + RIGHT, "error", "waits for input while it is imported (line 1)"),
        ("import no_such_library\n" + RIGHT, "error", "ModuleNotFoundError"),
        ("1 / 0\n" + RIGHT, "error", "cannot be imported (line 1): ZeroDivisionError"),
        ("raise KeyboardInterrupt\n" + RIGHT, "error", "KeyboardInterrupt"),
        ("while True:\n    pass\n" + RIGHT, "timeout", "time limit"),
        ("def product_graph(w, x):\n    while True:\n        pass\n", "timeout", "stopped at the time limit (line"),
        ("def product_graph(w, x):\n    return input()\n", "error", ""),
        ("def product_graph(w, x):\n    import sys; sys.exit(0)\n", "error", "SystemExit"),
        ("def product_graph(w, x):\n    raise NotImplementedError\n", "todo", ""),
        ("def product_graph(w, x):\n    return product_graph(w, x)\n", "error", "RecursionError"),
        ("import torch\ndef product_graph(w, x):\n    return torch.ones(10**13)\n", "memory", "ran out of memory"),
        ("def product_graph(w, x):\n    pass\n", "failed", "the result is None, not a tensor"),
        ("def product_graph(w, x):\n    return 'six'\n", "failed", "the result is a Python str, not a tensor"),
        ("def product_graph(w, x):\n    return 10**5000\n", "failed", "not a tensor"),
    ],
)
def test_status_and_sentence(tmp_path: Path, content: str | bytes | None, status: str, words: str) -> None:
    result, _ = product_graph(tmp_path, content, timeout=5.0)
    assert result.status == status
    messages = " ".join(check.message for check in result.checks if check.status == "failed")
    assert words in messages
    assert result.score == 0


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("import torch; torch.set_default_dtype(torch.float64)", "changes the default dtype"),
        ("import torch; torch.set_grad_enabled(False)", "changes the grad mode"),
        ("import torch; torch.manual_seed(3)", "changes torch's global random generator"),
        ("import sys; sys.settrace(lambda *a: None)", "changes a trace function"),
        ("print('hello')", "prints while it is imported"),
        ("import warnings; warnings.warn('old'); pattern = '\\d'", ""),
        ("import os; os.chdir('/')", ""),
        ("import sys; sys.stdout = None", ""),
        ("import sys; sys.setrecursionlimit(60)", ""),
    ],
)
def test_odd_imports_are_put_right_and_noted(tmp_path: Path, line: str, note: str) -> None:
    before = torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_rng_state(), sys.gettrace(), Path.cwd()
    result, notes = product_graph(tmp_path, f"{line}\n{RIGHT}")
    assert result.status == "passed"
    assert note in " ".join(notes)
    after = torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_rng_state(), sys.gettrace(), Path.cwd()
    assert before[:2] == after[:2] and torch.equal(before[2], after[2]) and before[3:] == after[3:]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("torch.set_default_dtype(torch.float64)", "the default dtype"),
        ("torch.set_grad_enabled(False)", "the grad mode"),
        ("torch.manual_seed(0)", "torch's global random generator"),
        ("sys.settrace(lambda *a: None)", "a trace function"),
        ("torch.autograd.set_detect_anomaly(True)", "anomaly detection"),
    ],
)
def test_global_changes_in_a_call_are_named_and_put_back(tmp_path: Path, line: str, words: str) -> None:
    text = f"import sys, torch\ndef product_graph(w, x):\n    y = (x + w) * (w + 1)\n    {line}\n    return y\n"
    trace = sys.gettrace()
    result, _ = product_graph(tmp_path, text)
    assert result.status == "failed"
    failed = next(check for check in result.checks if check.status == "failed")
    assert failed.kind == "effects" and words in failed.message
    assert torch.get_default_dtype() is torch.float32 and torch.is_grad_enabled() and sys.gettrace() is trace
    torch.autograd.set_detect_anomaly(False)


def test_a_broken_file_harms_no_other_topic(tmp_path: Path) -> None:
    from tests.conftest import ROOT

    for file in (ROOT / "solutions").glob("*.py"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "forward_graphs.py").write_text("import torch\ntorch.set_default_dtype(torch.float64)\nboom(\n")
    session = InProcessSession(tmp_path)
    result = grade(session, "x", 1)
    session.close()
    by_topic = {task.task.split(".")[0]: task.status for task in result.tasks}
    assert by_topic.pop("forward_graphs") == "error"
    assert set(by_topic.values()) == {"passed"}
    assert result.score == result.max_score - 14


def test_own_helper_files_work_and_shadow_nothing(tmp_path: Path) -> None:
    (tmp_path / "my_helpers.py").write_text("def plus_one(w):\n    return w + 1\n")
    (tmp_path / "torch.py").write_text("raise RuntimeError('shadowed')\n")
    (tmp_path / "graders.py").write_text("raise RuntimeError('shadowed')\n")
    text = "import torch\nfrom my_helpers import plus_one\ndef product_graph(w, x):\n    return (x + w) * plus_one(w)\n"
    result, _ = product_graph(tmp_path, text)
    assert result.status == "passed"
    assert "my_helpers" not in sys.modules


def test_not_implemented_by_torch_is_an_error_not_a_todo(tmp_path: Path) -> None:
    text = "import torch\ndef product_graph(w, x):\n    return torch.ops.aten.mm(w.to_sparse(), x.to_mkldnn())\n"
    result, _ = product_graph(tmp_path, text)
    assert result.status == "error"


def test_a_value_that_lies_to_every_comparison_gets_nothing(tmp_path: Path) -> None:
    text = """
import torch
class Liar(torch.Tensor):
    def __eq__(self, other): return torch.tensor(True)
    def __ne__(self, other): return torch.tensor(False)
    def __sub__(self, other): return torch.zeros(())
    def __array__(self, *a, **k): raise RuntimeError
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        if func is torch.allclose: return True
        return super().__torch_function__(func, types, args, kwargs or {})
def product_graph(w, x):
    return ((x + w) * w).as_subclass(Liar)
"""
    result, _ = product_graph(tmp_path, text)
    assert result.status == "failed"
    right, _ = product_graph(tmp_path, text.replace("* w)", "* (w + 1))"))
    assert right.status == "passed"
