"""The page of a class: who needs what, in one static file. A little script sorts and searches the gradebook."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from graders.class_statistics import BINS, RELIABLE, ClassStatistics, Item, class_statistics
from graders.reports.files import safe_name, write_whole
from graders.reports.pages.heat import Cell, heat
from graders.reports.pages.rendering import environment
from graders.reports.pages.wording import wording
from graders.results import SubmissionResult

MAX_CLUSTERS = 60
#: A list of more students than this is folded.
SOME_NAMES = 24
#: Rows of the gradebook that the browser lays out together, once they are seen.
ROWS_AT_ONCE = 50
#: Usual bounds for items (Ebel, Essentials of Educational Measurement, 1972): beyond them a task tells little.
TOO_EASY, TOO_HARD, TOO_FLAT = 0.9, 0.2, 0.2
_ORDER = ("ungraded", "crashed", "timeout", "memory")


@dataclass(frozen=True)
class Bar:
    """A bar of the distribution; ``height`` in percent of the room."""

    label: str
    count: int
    height: int


@dataclass(frozen=True)
class TroubleKind:
    """The same trouble of several students; ``task`` is empty for submissions that could not be graded."""

    task: str
    message: str
    submissions: tuple[str, ...]


@dataclass(frozen=True)
class TroubleGroup:
    """All troubles that ended in one status, the commonest first."""

    status: str
    kinds: tuple[TroubleKind, ...]

    @property
    def count(self) -> int:
        """Students and tasks, in all."""
        return sum(len(kind.submissions) for kind in self.kinds)


@dataclass(frozen=True)
class HeatRow:
    """A misconception: how many students show it, in all and in each task."""

    id: str
    total: int
    cells: tuple[Cell, ...]


def write(results: Iterable[SubmissionResult], out: Path, language: str = "en") -> list[Path]:
    """Write ``index.html`` below ``out``."""
    path = out / "index.html"
    write_whole(path, class_page(results, language))
    return [path]


def class_page(results: Iterable[SubmissionResult], language: str = "en") -> str:
    """The page as text.

    Args:
        results: of the class; read once, one at a time.
        language: ``en``, ``zh`` or ``both``.
    """
    about: dict[str, str] = {}
    figures = class_statistics(_noting(results, about))
    heat_tasks, heat_rows = _heat(figures)
    return (
        environment()
        .get_template("class.html")
        .render(
            words=wording(language),
            figures=figures,
            most=max((row.max_score for row in figures.rows), default=0.0),
            about=list(about.items()),
            troubles=_troubles(figures),
            bars=_bars(figures.distribution()),
            topics=[
                (topic, list(items))
                for topic, items in groupby(figures.items, lambda item: item.task.partition(".")[0])
            ],
            remarks={item.task: _remark(item) for item in figures.items},
            reliable=RELIABLE,
            some=SOME_NAMES,
            rows_at_once=ROWS_AT_ONCE,
            heat_tasks=heat_tasks,
            heat_rows=heat_rows,
            clusters=figures.clusters[:MAX_CLUSTERS],
            clusters_left=len(figures.clusters[MAX_CLUSTERS:]),
            page_of=_page_of,
            script=Markup(_script()),
            script_hash=_script_hash(),
        )
    )


def _noting(results: Iterable[SubmissionResult], about: dict[str, str]) -> Iterable[SubmissionResult]:
    """The same results, noting what they say of the run."""
    for result in results:
        known = {
            "about.date": max(result.date, about.get("about.date", "")),
            "about.seed": str(result.seed),
            "about.suite": result.suite,
            "about.torch": result.torch,
        }
        about.update({key: value for key, value in known.items() if value})
        yield result


def _page_of(submission: str) -> str:
    """The address of a student's page, from the class page."""
    return f"students/{quote(safe_name(submission))}.html"


def _troubles(figures: ClassStatistics) -> list[TroubleGroup]:
    groups: dict[str, dict[tuple[str, str], list[str]]] = {status: {} for status in _ORDER}
    for trouble in figures.troubles:
        groups[trouble.status].setdefault((trouble.task, trouble.message), []).append(trouble.submission)
    return [
        TroubleGroup(status, tuple(TroubleKind(*kind, tuple(who)) for kind, who in _largest_first(kinds)))
        for status, kinds in groups.items()
        if kinds
    ]


def _largest_first(kinds: Mapping[tuple[str, str], list[str]]) -> list[tuple[tuple[str, str], list[str]]]:
    return sorted(kinds.items(), key=lambda kind: -len(kind[1]))


def _bars(counts: list[int]) -> list[Bar]:
    largest = max(counts) or 1
    step = 100 // BINS
    return [Bar(f"{n * step}-{(n + 1) * step}", count, round(80 * count / largest)) for n, count in enumerate(counts)]


def _remark(item: Item) -> str:
    """What is striking about an item, as far as so few or many students allow to say it."""
    if item.students < RELIABLE:
        return ""
    if item.difficulty > TOO_EASY:
        return "easy"
    if item.difficulty < TOO_HARD:
        return "hard"
    return "flat" if item.discrimination is not None and item.discrimination < TOO_FLAT else ""


def _heat(figures: ClassStatistics) -> tuple[list[str], list[HeatRow]]:
    """The tasks in which something was found, in the order of the course, and what was found, the commonest first."""
    found: Mapping[str, Mapping[str, int]] = figures.findings
    tasks = [item.task for item in figures.items if any(item.task in counts for counts in found.values())]
    totals = {identifier: sum(counts.values()) for identifier, counts in found.items()}
    order = sorted(found, key=lambda identifier: (-totals[identifier], identifier))
    numbers = [[float(found[identifier].get(task, 0)) for task in tasks] for identifier in order]
    cells = heat(numbers, numbers)
    return tasks, [HeatRow(identifier, totals[identifier], row) for identifier, row in zip(order, cells, strict=True)]


@cache
def _script() -> str:
    return files("graders.reports.pages").joinpath("templates", "class.js").read_text(encoding="utf-8")


@cache
def _script_hash() -> str:
    """What allows this one script to run, and no other (Content Security Policy, level 3, section 6.7.2.3)."""
    digest = hashlib.sha256(_script().encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
