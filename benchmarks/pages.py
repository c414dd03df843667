"""How large the student page is, and how long it takes to write it.

    python benchmarks/pages.py [--repeat N]

Submissions: the reference solutions, the untouched stubs, and one with a wrong answer for every task (drawn from
the bank), and in between. "cold" is a page of which nothing has been drawn before; "new" one of whose wrong answers
nothing has, after pages of other students (their right answers and hints are the same in a whole class); "again" one
whose cards other students' pages have had. Milliseconds of processor time, the best of several, as other work on the
machine only adds to them; what the workers of a batch do once, before they are forked, and the first page after it,
stand above. The limits are 150 kB and 10 ms.
"""

from __future__ import annotations

import argparse
import gc
import random
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
from graders.reports.pages.card_html import card_html
from graders.reports.pages.folds import part_html
from graders.reports.pages.svg import graph_svg
from graders.reports.student_page import prepare, student_page
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


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def forget() -> None:
    """Drop what was drawn."""
    for kept in (graph_svg, card_html, part_html):
        kept.cache_clear()


def times(result: SubmissionResult, language: str, others: list[SubmissionResult], repeat: int) -> dict[str, float]:
    """The best of several for one page in each state of what was drawn before."""
    work = partial(student_page, result, language)
    found: dict[str, list[float]] = {"cold": [], "new": [], "again": []}
    for _ in range(repeat):
        forget()
        found["cold"].append(milliseconds(work))
        forget()
        for other in others:
            student_page(other, language)
        found["new"].append(milliseconds(work))
        found["again"].append(milliseconds(work))
    return {state: min(measured) for state, measured in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=9)
    options = parser.parse_args()
    wrong, other = all_wrong(random.Random(1)), all_wrong(random.Random(2))
    right = graded(ROOT / "solutions")
    pairs = zip(wrong.tasks, right.tasks, strict=True)
    mixed = replace(right, tasks=tuple(no if place % 5 == 0 else yes for place, (no, yes) in enumerate(pairs)))
    print(f"once, before workers are forked: {milliseconds(prepare):.1f} ms")
    gc.collect()
    gc.freeze()  # as they do: a collection would go through all of torch
    print(f"the first page after it (every fifth task wrong): {milliseconds(partial(student_page, mixed)):.1f} ms")
    cases = {
        "solutions": right,
        "stubs": graded(ROOT / "exercises"),
        "every fifth task wrong": mixed,
        "every task wrong": wrong,
        "every task wrong, others": other,
    }
    print(f"{'submission':<26}{'language':<10}{'kB':>8}{'cold':>8}{'new':>8}{'again':>8}")
    for name, result in cases.items():
        for language in ("en", "zh", "both"):
            others = [right, wrong if result is other else other]
            line = times(result, language, others, options.repeat)
            size = len(student_page(result, language).encode()) / 1000
            print(f"{name:<26}{language:<10}{size:>8.1f}" + "".join(f"{value:>8.1f}" for value in line.values()))


if __name__ == "__main__":
    main()
