"""What a batch puts into the directory for temporary files: gone in the end, or, after SIGKILL, with the next batch."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.conftest import ROOT
from tests.stub_batch import submit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

HOLDS_ONE = (
    "from graders.batch.temporary import temporary_directory\n"
    "with temporary_directory() as place:\n"
    "    (place / 'file').write_text('x')\n"
    "    print(place, flush=True)\n"
    "    input()\n"
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A directory for temporary files with a short name, as it is everywhere but in tests."""
    assert tmp_path.exists()
    with tempfile.TemporaryDirectory(dir="/tmp") as found:
        yield Path(found)


def started(place: Path, *command: str) -> subprocess.Popen[str]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    environment = {**os.environ, "TMPDIR": str(place)}
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment, **pipes)  # type: ignore[call-overload, no-any-return]


def holder(place: Path) -> tuple[subprocess.Popen[str], Path]:
    """A process that holds a temporary directory, and the directory."""
    process = started(place, "-c", HOLDS_ONE)
    assert process.stdout is not None
    directory = Path(process.stdout.readline().strip())
    assert (directory / "file").exists()
    return process, directory


def test_what_a_killed_process_left_is_removed_and_nothing_else(place: Path) -> None:
    killed, left = holder(place)
    killed.kill()
    killed.communicate()
    assert left.exists()
    (place / "graders-mine").mkdir()
    (place / "graders-mine" / "thesis.txt").write_text("mine")
    (place / "elsewhere" / "files").mkdir(parents=True)
    (place / "elsewhere" / "lock").write_text("")
    (place / "graders-link").symlink_to(place / "elsewhere")
    living, held = holder(place)
    another, _ = holder(place)
    assert not left.exists() and (held / "file").exists(), "one that is in use stays"
    for process in (another, living):
        process.communicate("\n")
        assert process.returncode == 0
    assert sorted(path.name for path in place.iterdir()) == ["elsewhere", "graders-link", "graders-mine"]
    assert (place / "graders-mine" / "thesis.txt").exists() and (place / "elsewhere" / "lock").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_the_directory_of_another_user_is_left_alone(place: Path) -> None:
    killed, left = holder(place)
    killed.kill()
    killed.communicate()
    os.chown(left.parent.parent, 65534, 65534)
    holder(place)[0].communicate("\n")
    assert left.exists()


def test_a_batch_that_is_killed_leaves_neither_processes_nor_files_for_good(tmp_path: Path, place: Path) -> None:
    for number in range(8):
        submit(tmp_path / "class", f"s{number}")
    out = tmp_path / "out"
    grade = ("-m", "graders", "grade", str(tmp_path / "class"), "--out", str(out), "--jobs", "2")
    batch = started(place, *grade, "--seed", "1")
    end = time.monotonic() + 120
    while not list(out.glob("results/*.json")):
        assert time.monotonic() < end and batch.poll() is None
        time.sleep(0.01)
    processes = psutil.Process(batch.pid).children(recursive=True)
    batch.kill()
    batch.communicate()
    assert processes and psutil.wait_procs(processes, timeout=60)[1] == []
    assert list(place.iterdir()), "what SIGKILL leaves"
    again = started(place, *grade, "--resume")
    _, error = again.communicate()
    assert again.returncode == 0, error
    assert len(list(out.glob("results/*.json"))) == 8
    assert list(place.iterdir()) == []
