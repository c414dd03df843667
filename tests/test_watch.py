"""``graders watch``: through the front door in a pipe and in a terminal, and its parts."""

from __future__ import annotations

import json
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graders.watch.course import Course, task_names
from graders.watch.files import Files
from graders.watch.memory import NAME, Memory, recall, remember
from graders.watch.screen import View, cells, frame
from tests.conftest import ROOT, Run

STOP = 'raise NotImplementedError("{}")'


@pytest.fixture
def exercises(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "exercises", tmp_path / "exercises"))


def write(exercises: Path, task: str, body: str, topic: str = "forward_graphs") -> None:
    """The stub of a topic with one body, saved as careful editors do: beside the old file, and put in its place."""
    text = (ROOT / "exercises" / f"{topic}.py").read_text(encoding="utf-8")
    assert STOP.format(task) in text
    new = exercises / f".{topic}.swp"
    new.write_text("import torch\n" + text.replace(STOP.format(task), body), encoding="utf-8")
    new.replace(exercises / f"{topic}.py")


class Sitting:
    """A running ``graders watch`` whose output is read as it comes."""

    def __init__(self, directory: Path, stdin: int, stdout: int, **environment: str) -> None:
        command = [sys.executable, "-m", "graders", "watch", str(directory), "--timeout", "60"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=stdin, stdout=stdout, stderr=subprocess.STDOUT, env={**os.environ, **environment}
        )
        self.parts: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read(self, descriptor: int) -> None:
        def pump() -> None:
            while True:
                try:
                    data = os.read(descriptor, 65536)
                except OSError:  # the other end of a terminal is gone
                    data = b""
                if not data:
                    return
                self.parts.put(data.decode())

        threading.Thread(target=pump, daemon=True).start()

    def until(self, words: str) -> str:
        """What was printed up to these words and the keys after them."""
        found, end = "", time.monotonic() + 90
        while words not in found or "quit" not in found.rpartition(words)[2]:
            found += self.parts.get(timeout=max(0.0, end - time.monotonic()))
        return found


@pytest.fixture
def in_a_pipe(exercises: Path) -> Iterator[Sitting]:
    sitting = Sitting(exercises, subprocess.PIPE, subprocess.PIPE)
    assert sitting.process.stdout is not None
    sitting.read(sitting.process.stdout.fileno())
    yield sitting
    sitting.process.kill()
    sitting.process.communicate()


def test_follows_a_student_from_save_to_save(in_a_pipe: Sitting, exercises: Path) -> None:
    def press(key: str) -> None:
        assert in_a_pipe.process.stdin is not None
        in_a_pipe.process.stdin.write(key.encode() + b"\n")
        in_a_pipe.process.stdin.flush()

    first = in_a_pipe.until("Not started yet")
    assert "0 of 49" in first and "leaf: " in first and "exercises/forward_graphs.py:14" in first
    press("h")
    assert "hint 1 of 3" in in_a_pipe.until("hint 1 of 3")

    write(exercises, "leaf", "return torch.tensor(values, dtype=torch.float64)")
    wrong = in_a_pipe.until("Not right yet.")
    assert "called with  values=" in wrong and "dtype float64" in wrong and "hint 1" not in wrong
    write(exercises, "leaf", "return torch.tensor(values")
    assert "line 27 is not valid Python" in in_a_pipe.until("Your code stops with an error.")
    write(exercises, "leaf", "print('\\x1b[31m::error::')\n    while True: pass")
    in_a_pipe.until("judging ...")
    right = "return torch.tensor(values, dtype=torch.float32, requires_grad=True)"
    write(exercises, "leaf", right)  # while the endless loop runs
    done = in_a_pipe.until("Done.")
    assert "1 of 49" in done and "error" not in done and "\x1b" not in done
    (exercises / "forward_graphs.py").unlink()
    assert "There is no file forward_graphs.py" in in_a_pipe.until("It is not there.")
    write(exercises, "leaf", right)
    in_a_pipe.until("Done.")
    press("n")
    assert "product_graph: " in in_a_pipe.until("Not started yet")
    press("q")
    assert in_a_pipe.process.wait(30) == 0
    assert recall(exercises) == Memory("forward_graphs.product_graph", frozenset({"forward_graphs.leaf"}))


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX terminal")
def test_takes_keys_from_a_terminal_and_leaves_its_modes_as_they_were(exercises: Path) -> None:
    import pty
    import termios

    remember(exercises, Memory("gradient_zeroing.sgd_step", frozenset({"forward_graphs.leaf"})))
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    sitting = Sitting(exercises, theirs, theirs, TERM="xterm", NO_COLOR="")
    sitting.read(ours)
    assert "1 of 49" in sitting.until("sgd_step\x1b[0m: ")
    assert not termios.tcgetattr(theirs)[3] & termios.ICANON
    os.write(ours, b"\x1b[A\x1bOPN")  # an arrow, F1, and then a key
    sitting.until("micro_batch_gradient")
    os.write(ours, b"p")
    sitting.until("sgd_step")
    sitting.process.send_signal(2)  # Ctrl-C
    assert sitting.process.wait(30) == 0
    assert termios.tcgetattr(theirs) == before
    assert recall(exercises).task == "gradient_zeroing.sgd_step"
    os.close(theirs)
    os.close(ours)


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_directory_without_exercises_is_told_in_one_sentence(
    run_graders: Callable[..., Run], tmp_path: Path, name: str
) -> None:
    (tmp_path / "empty").mkdir()
    run = run_graders("watch", tmp_path / name)
    assert run.returncode == 2 and run.stdout == ""
    assert re.fullmatch(r"graders: there are no exercises in .*forward_graphs\.py\.\n", run.stderr)


def test_a_save_counts_once_and_only_when_it_is_complete(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("1")
    files = Files(tmp_path)
    assert not any(files.changed() for _ in range(20))
    file.write_text("22")
    assert [files.changed() for _ in range(4)] == [False, True, False, False]
    for size in range(3, 6):  # still being written
        file.write_text("2" * size)
        assert not files.changed()
    assert [files.changed() for _ in range(3)] == [True, False, False]


def test_a_file_that_comes_back_at_once_was_only_being_saved(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("1")
    files = Files(tmp_path)
    file.unlink()
    assert [files.changed() for _ in range(3)] == [False] * 3
    file.write_text("")  # some editors empty the file first
    assert [files.changed() for _ in range(3)] == [False] * 3
    file.write_text("22")
    assert [files.changed() for _ in range(3)] == [False, True, False]
    file.unlink()
    assert [files.changed() for _ in range(12)].count(True) == 1


def test_a_screen_fits_a_small_terminal_whatever_a_student_returns() -> None:
    hostile = "  returned     \x1b[2J\r::error::" + "值" * 200 + "x" * 500 + "\nend " * 30
    view = View("task", "a summary", "exercises/a.py:3", 3, 49, "failed", [hostile] * 3, ["hint 1 of 3: " + "a " * 90])
    for colour in (False, True):
        lines = [re.sub(r"\x1b\[\d+m", "", line) for line in frame(view, 80, 23, colour)]
        assert len(lines) <= 23 and max(map(cells, lines)) <= 80
        assert not re.search(r"[\x00-\x1f]", "".join(lines))
        assert lines[0].startswith("[##") and "[q] quit" in lines[-1]
    assert "\x1b" not in "".join(frame(view, 80, 23, False))


def test_next_skips_what_is_done_and_begins_again_after_the_last() -> None:
    names = task_names()
    course = Course(Memory(names[-1], frozenset(names[:3])))
    assert course.following() == names[3]
    course.note(names[3], "passed")
    assert course.following() == names[4]
    course.note(names[3], "failed")
    assert course.following() == names[3] and course.preceding() == names[-2]
    for name in names:
        course.note(name, "passed")
    assert course.is_complete and course.following() == names[0]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"task": 1, "done": []}', '{"task": "no.such", "done": [[1]]}'])
def test_a_damaged_memory_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    assert Course(recall(tmp_path)).current == task_names()[0]


def test_what_is_remembered_is_plain_and_small(tmp_path: Path) -> None:
    remember(tmp_path, Memory("a.b", frozenset({"c.d"})))
    assert json.loads((tmp_path / NAME).read_text()) == {"task": "a.b", "done": ["c.d"]}
    remember(tmp_path / "gone", Memory())
    assert not (tmp_path / "gone").exists()
