"""Submissions a second: batch grading with isolation, beside pytest for each submission and beside no isolation at all.

The class is made of the bank of answers: each submission has all topics, with one answer of the bank for most tasks.
Everything runs on this machine in one run, in turn, with worker processes that have been warmed up.

Usage: python benchmarks/throughput.py [SUBMISSIONS] [PYTEST_SUBMISSIONS] [--isolation auto|process]

Processor time is that of the process that judges, of its warm processes, and of the students' processes, which are
read as each is ended (Linux: /proc/PID/schedstat). Memory is the proportional share of each process (PSS).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from graders.batch.job import Job, Options, grade_job, job_of
from graders.batch.workers import begin, executor
from graders.intake.submission import Submission
from graders.isolation.warm import NAME as WARM

ROOT = Path(__file__).resolve().parents[1]
BANK = ROOT / "tests" / "answers"
SEED = 1
WARM_UP = 2


def make_class(place: Path, size: int) -> list[Submission]:
    """``size`` submissions: the solutions, with the n-th answer of the bank after each of many functions."""
    made = []
    for number in range(size):
        directory = place / f"s{number:03}"
        directory.mkdir()
        for solution in sorted((ROOT / "solutions").glob("*.py")):
            text = solution.read_text(encoding="utf-8")
            for task in sorted((BANK / solution.stem).iterdir()) if (BANK / solution.stem).is_dir() else ():
                chosen = sorted(task.glob("*/*.py"))
                answer = chosen[(7 * number) % len(chosen)].read_text(encoding="utf-8")
                if number and "while True" not in answer and "__future__" not in answer:
                    text += f"\n\n{answer}"
            (directory / solution.name).write_text(text, encoding="utf-8")
        made.append(Submission(directory.name, directory))
    return made


def begin_measured(variables: dict[str, str], processors: SimpleQueue[int]) -> None:
    """In each worker: add up the processor time of the students' processes."""
    from graders.isolation import launch

    begin(variables, processors)
    kill = launch.ForkedChild.kill

    def counted(child: launch.ForkedChild) -> None:
        if child._handle >= 0:
            Spent.children += on_processor(child.pid)
        kill(child)

    launch.ForkedChild.kill = counted  # type: ignore[method-assign]


class Spent:
    """Processor seconds of the students' processes that this worker has ended."""

    children = 0.0


def on_processor(pid: int) -> float:
    """Seconds that a process of one thread has been on a processor."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except OSError:
        return 0.0


def measured(job: Job) -> tuple[int, float, float]:
    """Grade; the worker, its processor seconds so far, and those of its students' processes."""
    grade_job(job)
    return os.getpid(), time.process_time(), Spent.children


def warm_seconds() -> float:
    """Processor seconds of the warm processes of all workers."""
    below = list(descendants(os.getpid()))
    return sum(on_processor(pid) for pid in below if Path(f"/proc/{pid}/comm").read_text().strip() == WARM)


def children_of(parent: int) -> list[int]:
    """The processes that a process has started."""
    text = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(pid) for pid in text.split()]


def descendants(parent: int) -> Iterator[int]:
    """All processes below a process."""
    for child in children_of(parent):
        yield child
        try:
            yield from descendants(child)
        except OSError:
            continue


@dataclass
class Memory:
    """The most that each process and all together held, in MiB."""

    total: float = 0.0
    each: dict[int, float] = field(default_factory=dict)

    def look(self) -> None:
        """Take the present state in."""
        sizes = {pid: share(pid) for pid in [os.getpid(), *descendants(os.getpid())]}
        self.total = max(self.total, sum(sizes.values()))
        for pid, size in sizes.items():
            self.each[pid] = max(size, self.each.get(pid, 0.0))


def share(pid: int) -> float:
    """The proportional share of a process in MiB."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


@contextmanager
def watched() -> Iterator[Memory]:
    """Look at memory twice a second."""
    memory, done = Memory(), threading.Event()

    def watch() -> None:
        while not done.wait(0.5):
            memory.look()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    yield memory
    done.set()
    thread.join()


def batch(submissions: Sequence[Submission], jobs: int, isolation: str) -> tuple[float, float, Memory]:
    """Wall and processor seconds for a submission, and memory, with workers that are warm."""
    work = [job_of(one, Options(SEED, isolation=isolation)) for one in submissions]
    with watched() as memory, executor(jobs, begin_measured) as pool:
        before = {worker: spent for worker, *spent in pool.map(measured, work[:1] * WARM_UP * jobs)}
        start, warm = time.perf_counter(), warm_seconds()
        after = dict(before)
        for worker, *spent in pool.map(measured, work):
            after[worker] = [max(pair) for pair in zip(spent, after.get(worker, spent), strict=True)]
        wall, warm = time.perf_counter() - start, warm_seconds() - warm
    processor = warm + sum(sum(spent) - sum(before.get(worker, spent)) for worker, spent in after.items())
    return wall / len(work), processor / len(work), memory


def pytest_each(submissions: Sequence[Submission]) -> tuple[float, float]:
    """Wall and processor seconds of one pytest process for each submission, all of its checks."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    for one in submissions:
        line = [sys.executable, "-m", "pytest", "-q", f"--submission={one.directory}", f"--seed={SEED}"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*line, "-p", "no:cacheprovider"], cwd=ROOT, check=False, **quiet)  # type: ignore[call-overload]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (time.perf_counter() - start) / len(submissions), processor / len(submissions)


def by_task(submissions: Sequence[Submission]) -> dict[str, float]:
    """Processor seconds of each task in a session without isolation, for a submission, in this process."""
    from graders.curriculum import topics
    from graders.grading import TaskGrading
    from graders.session import InProcessSession

    spent: dict[str, float] = {}
    for turn in (submissions[:1], submissions):  # the first is warming up
        spent.clear()
        for one in turn:
            session = InProcessSession(one.directory)
            for name in [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]:
                start = time.process_time()
                TaskGrading(session, name, SEED, 20.0).task_result(True)
                spent[name] = spent.get(name, 0.0) + time.process_time() - start
            session.close()
    return {name: seconds / len(submissions) for name, seconds in spent.items()}


def main(size: int, with_pytest: int, isolation: str) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as place:
        submissions = make_class(Path(place), size)
        rows = {}
        for name, jobs, how in (
            ("a  1 job", 1, isolation),
            ("c  no isolation", 1, "none"),
            ("a  2 jobs", 2, isolation),
            ("a  1 job again", 1, isolation),
            ("c  no isolation again", 1, "none"),
        ):
            wall, processor, memory = batch(submissions, jobs, how)
            rows[name] = (wall, processor)
            print(f"{name:24} {1 / wall:7.2f} submissions/s  {processor:6.3f} CPU s each", flush=True)
            largest = ", ".join(f"{size:.0f}" for size in sorted(memory.each.values(), reverse=True)[:6])
            print(f"{'':24} memory {memory.total:.0f} MiB in all; the largest processes at their peaks: {largest}")
        wall, processor = pytest_each(submissions[:with_pytest])
        print(f"{'b  pytest for each':24} {1 / wall:7.2f} submissions/s  {processor:6.3f} CPU s each")
        with_walls = (rows["a  1 job"][1] + rows["a  1 job again"][1]) / 2
        without = (rows["c  no isolation"][1] + rows["c  no isolation again"][1]) / 2
        print(f"CPU: pytest / ours {processor / with_walls:.1f}, ours / no isolation {with_walls / without:.2f}")
        print(f"2 jobs / 1 job: {rows['a  1 job'][0] / rows['a  2 jobs'][0]:.2f} times as fast")
        tasks = multiprocessing.get_context("spawn").Pool(1).apply(by_task, (submissions,))
        print(f"CPU by task without isolation, ms for a submission ({sum(tasks.values()) * 1000:.0f} in all):")
        for name, seconds in sorted(tasks.items(), key=lambda item: -item[1]):
            print(f"  {seconds * 1000:7.1f}  {name}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("submissions", type=int, nargs="?", default=24)
    parser.add_argument("pytest_submissions", type=int, nargs="?", default=4)
    parser.add_argument("--isolation", default="auto")
    options = parser.parse_args()
    main(options.submissions, options.pytest_submissions, options.isolation)
