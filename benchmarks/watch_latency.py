"""From save to feedback in ``graders watch``, beside a fresh ``pytest`` for the same task.

For each task its solution and a wrong answer are saved in turn, and after each save both are measured: the time until
the running watch has shown the new verdict, and the time of ``pytest topic::task`` on the same file.
"""

from __future__ import annotations

import os
import queue
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: tasks without a training, and a body that is wrong
TASKS = (
    ("forward_graphs", "product_graph", "(x + w) * (w + 2)"),
    ("weighted_backward", "vjp", "x"),
    ("gradient_zeroing", "gradient_history", "[w] * steps"),
    ("second_derivatives", "hessian", "x"),
)
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 6


class Watching:
    """A running ``graders watch``, whose output comes through a pipe."""

    def __init__(self, exercises: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "graders", "watch", str(exercises)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.output: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()
        self.wait()

    def _read(self) -> None:
        assert self.process.stdout is not None
        while data := os.read(self.process.stdout.fileno(), 65536):
            self.output.put(data)

    def wait(self) -> None:
        """Until a verdict has been shown."""
        seen = b""
        while b"judged at" not in seen or not seen.endswith(b"\n\n"):
            seen += self.output.get(timeout=60)

    def end(self) -> None:
        """Quit."""
        self.process.communicate(b"q\n", timeout=30)


def save(file: Path, text: str) -> None:
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def measure(topic: str, task: str, wrong: str) -> tuple[list[float], list[float]]:
    """Seconds of each save in the watch and in a fresh pytest."""
    watched, fresh = [], []
    right = (ROOT / "solutions" / f"{topic}.py").read_text(encoding="utf-8")
    texts = (f"{right}\n\n{task} = lambda w=0, x=0, *_, steps=4: {wrong}\n", right)
    with tempfile.TemporaryDirectory() as place:
        exercises = Path(shutil.copytree(ROOT / "exercises", Path(place) / "exercises"))
        (exercises / ".graders-watch.json").write_text(f'{{"task": "{topic}.{task}", "done": []}}', encoding="utf-8")
        watching = Watching(exercises)
        for number in range(ROUNDS):
            start = time.perf_counter()
            save(exercises / f"{topic}.py", texts[number % 2])
            watching.wait()
            watched.append(time.perf_counter() - start)
            command = [sys.executable, "-m", "pytest", "-q", f"--submission={exercises}", f"{topic}::{task}"]
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, capture_output=True)
            fresh.append(time.perf_counter() - start)
        watching.end()
    return watched, fresh


def main() -> None:
    print(f"{'seconds, median of ' + str(ROUNDS) + ' saves':<42}{'watch':>8}{'pytest':>9}")
    all_watched: list[float] = []
    all_fresh: list[float] = []
    for topic, task, wrong in TASKS:
        watched, fresh = measure(topic, task, wrong)
        print(f"{f'{topic}.{task}':<42}{statistics.median(watched):>8.3f}{statistics.median(fresh):>9.3f}")
        all_watched += watched
        all_fresh += fresh
    print(f"{'all':<42}{statistics.median(all_watched):>8.3f}{statistics.median(all_fresh):>9.3f}")
    print(f"slowest save in watch: {max(all_watched):.3f}")


if __name__ == "__main__":
    main()
