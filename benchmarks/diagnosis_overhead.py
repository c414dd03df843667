"""What saying why costs: grading with and without diagnosis, of all-wrong submissions and of a right one.

    python benchmarks/diagnosis_overhead.py [--submissions N]

Each all-wrong submission has a wrong answer from the bank for every task. Grading and diagnosis of a task are timed one
after the other in one run, so both see the same machine; once in this process, as pytest calls, and once in a process
of the submission's own, as a batch does. Its start, and what pictures are made from, belong to grading. All submissions
are graded twice: what wrong programs give is worked out when it is first needed, and kept for all further submissions
of a seed. "first pass" is what the first students of a class cost, "in a class" what all others do. Seconds by the
clock.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from graders.bank import Answer, answers
from graders.curriculum import topics
from graders.grading import TaskGrading
from graders.isolation.process import ProcessSession
from graders.session import InProcessSession, Session

ROOT = Path(__file__).resolve().parents[1]
SEED = 7
SECONDS = 20.0


def timed(session: Session, full_names: Iterable[str]) -> tuple[float, float]:
    """Seconds of grading these tasks with their pictures, and of finding out why they are wrong or what to advise."""
    graded = explained = 0.0
    try:
        with redirect_stdout(StringIO()):
            for name in full_names:
                start = time.perf_counter()
                grading = TaskGrading(session, name, SEED, SECONDS)
                for index in range(len(grading.checks)):
                    grading.result(index)
                grading.displays()
                middle = time.perf_counter()
                grading.findings()
                graded += middle - start
                explained += time.perf_counter() - middle
    finally:
        session.close()
    return graded, explained


def write_all_wrong(directory: Path, bank: dict[str, list[Answer]], draw: random.Random) -> None:
    """A submission with a wrong answer for each task: the answers of a topic, one below the other."""
    directory.mkdir()
    for topic in topics():
        chosen = [draw.choice(bank[f"{topic.name}.{task.name}"]) for task in topic.tasks]
        text = "\n\n".join(answer.path.read_text(encoding="utf-8") for answer in chosen)
        (directory / f"{topic.name}.py").write_text(text, encoding="utf-8")


def show(name: str, times: list[tuple[float, float]]) -> None:
    """One line: the median of each part, and the ratio of both together to the first."""
    graded, explained = (statistics.median(part) for part in zip(*times, strict=True))
    ratio = statistics.median((plain + why) / plain for plain, why in times)
    print(f"{name:<44}{graded:>10.3f}{explained:>12.3f}{ratio:>10.2f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--submissions", type=int, default=6)
    options = parser.parse_args()
    bank: dict[str, list[Answer]] = {}
    for answer in answers(ROOT / "tests" / "answers"):
        if not answer.right:
            bank.setdefault(f"{answer.topic}.{answer.task}", []).append(answer)
    names = [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]
    draw = random.Random(SEED)
    timed(InProcessSession(ROOT / "solutions"), names)  # inputs and expected values are made here
    times: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with TemporaryDirectory() as place:
        wrong = [Path(place) / str(number) for number in range(options.submissions)]
        for directory in wrong:
            write_all_wrong(directory, bank, draw)
        for when in ("first pass", "in a class"):
            for directory in wrong:
                for where, start in (("in this process", InProcessSession), ("isolated", ProcessSession)):
                    times[f"all wrong, {where}, {when}"].append(timed(start(directory), names))
                    times[f"all right, {where}, {when}"].append(timed(start(ROOT / "solutions"), names))
    print(f"{'submission':<44}{'grading':>10}{'diagnosis':>12}{'ratio':>10}")
    for name in sorted(times):
        show(name, times[name])


if __name__ == "__main__":
    main()
