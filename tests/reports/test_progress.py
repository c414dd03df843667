"""What is seen while a batch is graded, on a terminal and elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, command
from tests.stub_batch import submit


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    """Of a batch of a class of five, of whom one cannot be graded."""
    for name, word in (("ann", "passes"), ("bob", "kills"), ("cleo", "stops"), ("dan", "passes"), ("eve", "passes")):
        submit(tmp_path / "class", name, word)
    return ["-m", "tests.stub_batch", str(tmp_path / "class"), "--out", str(tmp_path / "out"), "--seed", "1"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_bar_on_a_terminal(arguments: list[str]) -> None:
    import termios

    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (30, 90))
    with subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=theirs):
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
    os.close(ours)
    text = seen.decode("utf-8")
    bars = re.findall(r"(\d)/5 \|[^|]*\| \d\d:\d\d < [\d:?]+([^\r\n]*)", text)
    assert [int(done) for done, _ in bars] == sorted(int(done) for done, _ in bars)
    assert bars[-1] == ("5", ", 1 not graded")
    told = [line for line in re.split(r"[\r\n]+", text) if line.startswith("[")]
    assert len(told) == 1 and re.match(r"\[\d/5\] bob +not graded  ", told[0]), "only what needs a look stays"
    assert "not graded, 1 of 5: bob" in text


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65_536)
    except OSError:  # the other end was closed
        return b""


def test_a_line_for_each_elsewhere(arguments: list[str]) -> None:
    run = command(ROOT, *arguments)
    assert run.returncode == 1 and run.stderr == ""
    told = [line for line in run.stdout.splitlines() if line.startswith("[")]
    assert [line[:6] for line in told] == [f"[{number}/5] " for number in range(1, 6)]
    assert sorted(line[6:].split()[0] for line in told) == ["ann", "bob", "cleo", "dan", "eve"]
    lines = {line[6:].split()[0]: line for line in told}
    assert "2 / 2  1 passed" in lines["ann"] and "0 / 2  1 timeout" in lines["cleo"]
    assert "not graded" in lines["bob"] and "\r" not in run.stdout
    assert max(map(len, told)) <= 120
