"""A very large class, graded to the end: how fast, and what it costs in memory and on disk.

    python benchmarks/endurance.py [SUBMISSIONS] [--jobs N] [--isolation auto|process]

Each submission is one small file: an answer of the bank, or, every third time, the stubs of a topic as they are handed
out. Memory is looked at after a tenth, a half and all of the submissions; it must not grow. The memory of a process is
its proportional share (PSS), so that what processes share counts once; of the grading process also the most that it
ever held, which is while it writes the files of the class.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from graders.bank import answers

ROOT = Path(__file__).resolve().parents[1]
SEED = 1
MIB = 1 << 20
PARTS = ("results", "students", "index.html", "gradebook.csv", "junit.xml")
_DONE = re.compile(r"\[ *(\d+)/\d+\]")


def make_class(place: Path, size: int) -> None:
    """``size`` submissions of one file, no two alike."""
    bank = list(answers(ROOT / "tests" / "answers"))
    random.Random(SEED).shuffle(bank)
    stubs = sorted(path for path in (ROOT / "exercises").glob("*.py") if path.name != "__init__.py")
    chosen, untouched = itertools.cycle(bank), itertools.cycle(stubs)
    for number in range(size):
        directory = place / f"s{number:05}"
        directory.mkdir(parents=True)
        if number % 3 == 2:
            source, name = (stub := next(untouched)), stub.name
        else:
            answer = next(chosen)
            source, name = answer.path, f"{answer.topic}.py"
        text = source.read_text(encoding="utf-8")
        (directory / name).write_text(f"{text}\n# submission {number}\n", encoding="utf-8")


@dataclass
class Mark:
    """The state of a batch after some of its submissions; sizes in MiB."""

    done: int
    seconds: float
    parent: float
    total: float
    processes: int


def look(batch: psutil.Process, done: int, seconds: float) -> Mark:
    """What the grading process and all processes below it hold now."""
    shares = [share(process) for process in [batch, *batch.children(recursive=True)]]
    return Mark(done, seconds, shares[0], sum(shares), len(shares))


def share(process: psutil.Process) -> float:
    """The proportional share of a process in MiB; 0 where it has just ended."""
    try:
        return float(process.memory_full_info().pss) / MIB
    except psutil.Error:
        return 0.0


def most(batch: psutil.Process) -> float:
    """The most that a process has held in memory so far, in MiB."""
    status = Path(f"/proc/{batch.pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def graded(command: list[str], marks: tuple[int, ...]) -> Iterator[Mark]:
    """Run a batch; its state at each of ``marks``, and about once a second."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        batch, start, looked = psutil.Process(process.pid), time.monotonic(), 0.0
        for line in process.stdout:
            found, now = _DONE.match(line), time.monotonic() - start
            if found and (int(found[1]) in marks or now - looked > 1):
                looked = now
                yield look(batch, int(found[1]), now)
            elif line.startswith("written:"):
                print(f"{'grading process at its peak':32}{most(batch):7.0f} MiB")
                print(f"{'its own processor time':32}{sum(batch.cpu_times()[:2]):7.1f} s")
        process.wait()
        print(f"{'from beginning to end':32}{time.monotonic() - start:7.1f} s, exit status {process.returncode}")


def size_of(path: Path) -> float:
    """MiB of a file, or of all files of a directory."""
    files = path.iterdir() if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files) / MIB


def main(size: int, jobs: int, isolation: str) -> None:
    """Grade and print."""
    marks = (max(1, size // 10), max(1, size // 2), size)
    with tempfile.TemporaryDirectory() as place:
        students, out = Path(place, "class"), Path(place, "out")
        make_class(students, size)
        command = [sys.executable, "-m", "graders", "grade", str(students), "--out", str(out), "--seed", str(SEED)]
        command += ["--jobs", str(jobs), "--isolation", isolation]
        seen = []
        for mark in graded(command, marks):
            seen.append(mark)
            if mark.done in marks:
                print(
                    f"{mark.done:>6} done after {mark.seconds:7.1f} s: grading process {mark.parent:5.0f} MiB, all "
                    f"{mark.processes} processes {mark.total:5.0f} MiB",
                    flush=True,
                )
        run = json.loads((out / "run.json").read_text(encoding="utf-8"))
        print(f"{'all processes at their peak':32}{max(mark.total for mark in seen):7.0f} MiB")
        print(f"{'grading':32}{run['seconds']:7.1f} s, {size / run['seconds']:.1f} submissions/s")
        print(f"{'not graded':32}{len(run['not_graded']):7}")
        print("OUT, MiB: " + ", ".join(f"{part} {size_of(out / part):.1f}" for part in PARTS))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("submissions", type=int, nargs="?", default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--isolation", default="auto")
    options = parser.parse_args()
    main(options.submissions, options.jobs, options.isolation)
