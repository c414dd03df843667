"""What an instructor sees while a batch is graded: a line for each submission, and the outcome."""

from __future__ import annotations

from pathlib import Path

from graders.reports.text import printable
from graders.results import SubmissionResult, count

MAX_NAME = 40


class Progress:
    """Prints a line as each submission is done.

    Args:
        total: how many submissions there are.
        seed: the seed of the run.
    """

    def __init__(self, total: int, seed: int) -> None:
        self.total, self.done = total, 0
        print(f"grading {total} submission{'s' if total != 1 else ''}, seed {seed}", flush=True)

    def show(self, result: SubmissionResult) -> None:
        """One submission is done."""
        self.done += 1
        name = printable(result.submission.replace("\n", " "), MAX_NAME)
        words = result.problem or ", ".join(f"{number} {status}" for status, number in count(result.tasks).items())
        width = len(str(self.total))
        if result.notes and not result.problem:
            words += f" ({len(result.notes)} note{'s' if len(result.notes) > 1 else ''})"
        score = f"{result.score:g} / {result.max_score:g}"
        print(f"[{self.done:>{width}}/{self.total}] {name:<24} {score:>9}  {printable(words, 200)}", flush=True)

    def end(self, results: list[SubmissionResult], out: Path) -> None:
        """The batch is done."""
        missing = [result.submission for result in results if result.problem]
        if missing:
            print(f"not graded: {printable(', '.join(missing), 400)}")
        print(f"results: {out / 'results'}    gradebook: {out / 'gradebook.csv'}")
