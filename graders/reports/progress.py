"""What an instructor sees while a batch is graded: a bar on a terminal, elsewhere a line for each submission."""

from __future__ import annotations

import sys
from typing import Never

from tqdm import tqdm

from graders.batch.job import Summary
from graders.reports.text import printable

MAX_NAME = 40
MAX_WORDS = 200


class Progress:
    """Tells of each submission as it is done. On a terminal a bar with the time left stays at the bottom.

    Args:
        total: how many submissions there are.
        seed: the seed of the run.
    """

    def __init__(self, total: int, seed: int) -> None:
        self.total, self.done, self.not_graded = total, 0, 0
        print(f"grading {total} submission{'s' if total != 1 else ''}, seed {seed}", flush=True)
        self._begun = False
        self._bar: tqdm[Never] | None = None
        if sys.stdout.isatty():
            self._bar = tqdm(
                total=total,
                file=sys.stdout,
                unit="",
                dynamic_ncols=True,
                smoothing=0.1,
                ascii=not _unicode(),
                bar_format="{n_fmt}/{total_fmt} |{bar}| {elapsed} < {remaining}{postfix}",
            )

    def show(self, summary: Summary) -> None:
        """One submission is done."""
        self.done += 1
        self.not_graded += bool(summary.problem)
        if self._bar is None:
            print(self._line(summary), flush=True)
            return
        if not self._begun:  # how long the workers took to start says nothing about the time that is left
            self._begun = True
            self._bar.unpause()
        if summary.problem:  # what needs a look stays on the screen, above the bar
            self._bar.clear()
            print(self._line(summary), flush=True)
        if self.not_graded:
            self._bar.set_postfix_str(f"{self.not_graded} not graded", refresh=False)
        self._bar.update()

    def keep(self) -> None:
        """One submission was graded by an earlier run."""
        self.done += 1
        if self._bar is not None:
            self._bar.update()

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.close()

    def _line(self, summary: Summary) -> str:
        name = printable(summary.name.replace("\n", " "), MAX_NAME)
        words = summary.problem or ", ".join(f"{number} {status}" for status, number in summary.counts.items())
        width = len(str(self.total))
        if summary.notes and not summary.problem:
            words += f" ({summary.notes} note{'s' if summary.notes > 1 else ''})"
        score = "not graded" if summary.problem else f"{summary.score:g} / {summary.max_score:g}"
        return f"[{self.done:>{width}}/{self.total}] {name:<24} {score:>10}  {printable(words, MAX_WORDS)}"


def _unicode() -> bool:
    """Whether standard output can show the blocks of a bar."""
    try:
        "█▏".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
