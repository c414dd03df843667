"""How large the student page is, and how long it takes to write it.

    python benchmarks/pages.py [--repeat N]

Submissions: the reference solutions, the untouched stubs, and one with a wrong answer for every task (drawn from
the bank), and in between. "first" is a page of which nothing has been drawn before, "again" one whose cards other
students' pages have had. Milliseconds of processor time; the limits are 150 kB and 10 ms.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import torch

import graders
from graders.bank import Answer, answers, submission_of
from graders.curriculum import topics
from graders.grading import TaskGrading, grade
from graders.reports.pages.cards import card_html
from graders.reports.pages.svg import graph_svg
from graders.reports.student_page import student_page
from graders.results import SubmissionResult, TaskResult
from graders.session import InProcessSession

ROOT = Path(__file__).resolve().parents[1]
SEED = 7


def graded(directory: Path) -> SubmissionResult:
    session = InProcessSession(directory)
    try:
        return grade(session, directory.name, SEED)
    finally:
        session.close()


def all_wrong(draw: random.Random) -> SubmissionResult:
    """Every task answered wrongly."""
    bank: dict[str, list[Answer]] = {}
    for answer in answers(ROOT / "tests" / "answers"):
        if not answer.right:
            bank.setdefault(f"{answer.topic}.{answer.task}", []).append(answer)
    names = [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]
    tasks = tuple(one_wrong(name, draw.choice(bank[name])) for name in names)
    return SubmissionResult("all wrong", SEED, graders.__version__, torch.__version__, 0.0, tasks)


def one_wrong(name: str, answer: Answer) -> TaskResult:
    with submission_of(answer) as directory:
        session = InProcessSession(directory)
        try:
            return TaskGrading(session, name, SEED, 20.0).task_result(pictures=True)
        finally:
            session.close()


def milliseconds(work: Callable[[], object], repeat: int) -> list[float]:
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=21)
    options = parser.parse_args()
    half = all_wrong(random.Random(1))
    right = graded(ROOT / "solutions")
    pairs = zip(half.tasks, right.tasks, strict=True)
    mixed = tuple(wrong if place % 5 == 0 else done for place, (wrong, done) in enumerate(pairs))
    cases = {
        "solutions": right,
        "stubs": graded(ROOT / "exercises"),
        "every fifth task wrong": replace(right, tasks=mixed),
        "every task wrong": half,
        "every task wrong, again": all_wrong(random.Random(2)),
    }
    student_page(right)  # templates are read once in a process
    print(f"{'submission':<26}{'language':<10}{'kB':>8}{'first ms':>10}{'again ms':>11}")
    for name, result in cases.items():
        for language in ("en", "zh", "both"):
            graph_svg.cache_clear()
            card_html.cache_clear()
            work = partial(student_page, result, language)
            (first,), times = milliseconds(work, 1), milliseconds(work, options.repeat)
            size = len(work().encode()) / 1000
            print(f"{name:<26}{language:<10}{size:>8.1f}{first:>10.1f}{statistics.median(times):>11.1f}")


if __name__ == "__main__":
    main()
