"""A batch that is killed (SIGKILL) at random moments and resumed: does it end with the files of an undisturbed run?

    python benchmarks/kills.py [--submissions N] [--kills N] [--jobs N] [--seed N]

About half of the moments lie after a new result. Each round kills and resumes until a run comes to its end; then its
files are compared with those of the undisturbed run, and the next round begins, until there were enough kills. Of dates
and durations it is only asked that they are there. After each kill all processes below the batch must end, and when a
run has ended no temporary file is left.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from endurance import ROOT, make_class

#: orphans below this process become its children, so that none is overlooked (linux/prctl.h)
PR_SET_CHILD_SUBREAPER = 36
SECONDS_TO_END = 30.0
BEFORE = "before the first result"
#: what may differ between two runs that say the same
_TIMES = re.compile(
    r'"(started|seconds|date)": [^,\n]*| (time|timestamp)="[^"]*"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?( UTC|Z)?'
)


@dataclass
class Scene:
    """Where a batch runs, and what was seen. ``phases``: how many kills came when."""

    students: Path
    out: Path
    temporary: Path
    jobs: int
    phases: dict[str, int] = field(default_factory=dict)
    slowest_end: float = 0.0
    survivors: int = 0

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Begin a batch."""
        command = [sys.executable, "-m", "graders", "grade", str(self.students), "--out", str(self.out)]
        command += ["--jobs", str(self.jobs), *arguments]
        environment = {**os.environ, "TMPDIR": str(self.temporary)}
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet)

    def timed(self) -> tuple[int, float, float]:
        """Run a batch to its end: exit status, seconds until the first result, and seconds in all."""
        start, first = time.monotonic(), 0.0
        batch = self.start("--seed", "1")
        while batch.poll() is None:
            if not first and self.phase() != BEFORE:
                first = time.monotonic() - start
            time.sleep(0.02)
        return batch.returncode, first, time.monotonic() - start

    def kill(self, batch: subprocess.Popen[bytes]) -> None:
        """Kill it, and see how long its processes live on."""
        phase = self.phase()
        self.phases[phase] = self.phases.get(phase, 0) + 1
        batch.kill()
        killed = time.monotonic()
        batch.wait()
        while (left := living()) and time.monotonic() < killed + SECONDS_TO_END:
            time.sleep(0.02)
        self.slowest_end = max(self.slowest_end, time.monotonic() - killed)
        self.survivors += len(left)
        for process in left:
            process.kill()

    def phase(self) -> str:
        """How far the batch is."""
        graded = self.results()
        if graded == 0:
            return BEFORE
        return "while grading" if graded < len(list(self.students.iterdir())) else "after the last result"

    def results(self) -> int:
        """How many submissions have a result."""
        return len(list(self.out.glob("results/*.json")))

    def left_behind(self) -> list[str]:
        """What lies in the directory for temporary files."""
        return [path.name for path in self.temporary.iterdir()]


def living() -> list[psutil.Process]:
    """The processes below this one, without those that have ended and wait to be looked at."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.NoSuchProcess:
            continue
    while True:  # let the others go
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                return found
        except ChildProcessError:
            return found


def contents(out: Path) -> dict[str, str]:
    """Every file below OUT by its path, without the times in it."""
    found = {}
    for path in sorted(path for path in out.rglob("*") if path.is_file() and path.name != ".lock"):
        found[path.relative_to(out).as_posix()] = _TIMES.sub("", path.read_text(encoding="utf-8"))
    return found


def main(submissions: int, kills: int, jobs: int, seed: int) -> int:
    """Kill, resume, compare, print. Returns 0 where all is as it should be."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    chance, done, rounds, wrong = random.Random(seed), 0, 0, 0
    with tempfile.TemporaryDirectory(prefix="kills-", dir="/tmp") as place:
        students, temporary = Path(place, "class"), Path(place, "tmp")
        temporary.mkdir()
        make_class(students, submissions)
        undisturbed = Scene(students, Path(place, "undisturbed"), temporary, jobs)
        status, first, whole = undisturbed.timed()
        wanted = contents(undisturbed.out)
        print(
            f"undisturbed: {submissions} submissions, {whole:.1f} s (first result after {first:.1f} s), exit status "
            f"{status}, {len(wanted)} files"
        )
        scene = Scene(students, Path(place, "out-1"), temporary, jobs)
        arguments = ["--seed", "1"]
        while done < kills or arguments == ["--resume"]:
            batch = scene.start(*arguments)
            known, early = scene.results(), chance.random() < 0.5
            try:
                while not early and batch.poll() is None and scene.results() == known:
                    time.sleep(0.01)
                moment = chance.uniform(0, first if early else whole - first)
                status = batch.wait(moment if done < kills else None)
            except subprocess.TimeoutExpired:
                scene.kill(batch)
                done += 1
                if (scene.out / "run.json").exists():
                    arguments = ["--resume"]
                continue
            rounds += 1
            found, behind = contents(scene.out), scene.left_behind()
            differing = [name for name in {**wanted, **found} if wanted.get(name) != found.get(name)]
            wrong += bool(differing or behind or status)
            print(f"round {rounds}: {done} kills so far, exit status {status}, {differing=}, left behind: {behind}")
            scene.out, arguments = Path(place, f"out-{rounds + 1}"), ["--seed", "1"]
        print(f"kills {done}: {json.dumps(scene.phases)}")
        print(f"processes that lived on: {scene.survivors}; the slowest end took {scene.slowest_end:.2f} s")
    return 1 if wrong or scene.survivors else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=12)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(main(options.submissions, options.kills, options.jobs, options.seed))
