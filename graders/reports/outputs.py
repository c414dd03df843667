"""The files of a whole batch: those that are always written, and the formats that were asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graders.language import ENGLISH, LANGUAGES
from graders.reports import canvas, class_page, github, gradebook, gradescope, junit, moodle
from graders.reports.sheet import SheetError
from graders.reports.text import printable
from graders.stored import StoredResults

#: The names for ``--format``.
FORMATS = ("gradescope", "canvas", "moodle", "github")


@dataclass(frozen=True)
class Sheets:
    """What the exports take from the user: sheets to fill in, and names.

    Args:
        canvas: the gradebook as Canvas exported it.
        canvas_assignment: its column.
        moodle: the grading worksheet as Moodle exported it.
        github_path: where the submission lies in its repository.
    """

    canvas: Path | None = None
    canvas_assignment: str = ""
    moodle: Path | None = None
    github_path: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of pages and exports."""
    parser.add_argument(
        "--lang",
        choices=(*LANGUAGES, "both"),
        default=ENGLISH,
        help=f"of the pages (default: {ENGLISH}); with both, the reader chooses",
    )
    group = parser.add_argument_group("exports")
    group.add_argument(
        "--format",
        nargs="+",
        choices=FORMATS,
        default=[],
        metavar="NAME",
        help=f"write for other systems too: {', '.join(FORMATS)}",
    )
    group.add_argument("--canvas-sheet", type=Path, metavar="FILE", help="fill in a gradebook exported by Canvas")
    group.add_argument(
        "--canvas-assignment", default="", metavar="NAME", help="title or number of the assignment in Canvas"
    )
    group.add_argument("--moodle-sheet", type=Path, metavar="FILE", help="fill in a grading worksheet of Moodle")
    group.add_argument(
        "--github-path", default="", metavar="DIR", help="where the submission lies in its repository, for annotations"
    )


def chosen(options: argparse.Namespace) -> tuple[list[str], Sheets]:
    """The formats and sheets that were asked for; a sheet asks for its format. To be called before grading begins.

    Raises:
        SheetError: where a sheet cannot be filled in.
    """
    sheets = Sheets(options.canvas_sheet, options.canvas_assignment, options.moodle_sheet, options.github_path)
    wanted = set(options.format)
    if sheets.canvas is not None:
        wanted.add("canvas")
        canvas.assignment_column(canvas.read(sheets.canvas), sheets.canvas_assignment, lambda _: None)
    if sheets.moodle is not None:
        wanted.add("moodle")
        moodle.read(sheets.moodle)
    return [name for name in FORMATS if name in wanted], sheets


def write_outputs(
    results: StoredResults,
    out: Path,
    formats: Sequence[str] = (),
    sheets: Sheets = Sheets(),
    language: str = ENGLISH,
    tell: Callable[[str], None] | None = None,
) -> list[Path]:
    """Write ``gradebook.csv``, ``junit.xml``, ``index.html`` and the formats; one that fails stops no other.

    Args:
        results: the class; read anew for each file, one result at a time.
        out: where the files go.
        formats: some of :data:`FORMATS`.
        sheets: what to fill in.
        language: of the page: ``en``, ``zh`` or ``both``.
        tell: is told what the user must know (default: printed).

    Returns:
        The files that were written.
    """
    say = tell or _print
    writers: dict[str, Callable[[], list[Path]]] = {
        "gradescope": lambda: gradescope.write(results, out),
        "canvas": lambda: canvas.write(results, out, sheets.canvas, sheets.canvas_assignment, say),
        "moodle": lambda: moodle.write(results, out, sheets.moodle, say),
        "github": lambda: github.write(results, out, sheets.github_path),
    }
    paths = [*gradebook.write(results, out), *junit.write(results, out), *class_page.write(results, out, language)]
    for name in formats:
        try:
            paths += writers[name]()
        except SheetError as error:
            say(f"nothing was written for {name}: {error}")
    return paths


def _print(sentence: str) -> None:
    print(printable(" ".join(sentence.split())), flush=True)
