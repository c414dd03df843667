"""The page of a student: one static file, made from a result alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from graders.curriculum import topics
from graders.language import ENGLISH, LANGUAGES
from graders.language.misconceptions import entries, pages
from graders.reports.files import safe_name, write_whole
from graders.reports.pages.cards import Card, cards, single
from graders.reports.pages.folds import whole_cards
from graders.reports.pages.rendering import environment
from graders.reports.pages.wording import wording
from graders.results import SubmissionResult, TaskResult

_ISOLATION = ("none", "process", "strict")


@dataclass(frozen=True)
class Group:
    """The cards of one topic."""

    topic: str
    tasks: tuple[Card, ...]

    @property
    def done(self) -> int:
        """How many of them passed."""
        return sum(card.style == "passed" for card in self.tasks)

    @property
    def score(self) -> float:
        """Points reached."""
        return sum(card.result.score for card in self.tasks)

    @property
    def max_score(self) -> float:
        """Points to be had."""
        return sum(card.result.max_score for card in self.tasks)


def student_page(result: SubmissionResult, language: str = "en") -> str:
    """The page as text.

    Args:
        result: of one submission.
        language: ``en``, ``zh`` or ``both``.
    """
    shown = cards(result.tasks)
    styles = [card.style for card in shown]
    page = environment().get_template("student.html")
    return page.render(
        words=wording(language),
        written=dict(zip((card.id for card in shown), whole_cards(language, shown), strict=True)),
        result=result,
        name=result.identity.full_name or result.submission,
        share=round(100 * result.score / result.max_score) if result.max_score else 0,
        counts={
            "done": styles.count("passed"),
            "all": len(styles),
            "wrong": styles.count("wrong"),
            "todo": styles.count("todo"),
        },
        next=_next(shown),
        groups=[
            Group(topic, tuple(found))
            for topic, found in groupby(shown, lambda card: card.result.task.partition(".")[0])
        ],
        has_graphs=any(display.kind == "graph" for task in result.tasks for display in task.displays),
        about=_about(result),
        isolation=result.isolation if result.isolation in _ISOLATION else "none",
    )


def prepare() -> None:
    """Do what every first page of a process costs once: compile the templates, read the words of all languages."""
    found = environment()
    for name in found.list_templates(extensions=["html"]):
        found.get_template(name)
    for one in LANGUAGES:
        if one != ENGLISH:
            entries(one)
            pages(one)
    tasks = (
        TaskResult(f"{topic.name}.{task.name}", "missing", 0.0, 0.0, ()) for topic in topics() for task in topic.tasks
    )
    unbegun = SubmissionResult("", 0, "", "", 0.0, tuple(tasks))
    for choice in (*LANGUAGES, "both"):
        student_page(unbegun, choice)


def embedded_card(task: TaskResult) -> Markup:
    """The card of one task, for a page that holds :func:`embedded_style` once."""
    return _embedded("card", whole_cards("en", [single(task)])[0])


def embedded_style() -> Markup:
    """What a page needs once to show cards."""
    return _embedded("style")


def _embedded(macro: str, *arguments: object) -> Markup:
    written: Markup = getattr(environment().get_template("embedded.html").module, macro)(*arguments)
    return written


def write_student_page(result: SubmissionResult, out: Path, language: str = "en") -> Path:
    """Write the page of a submission below ``out`` and return its place."""
    path = out / "students" / f"{safe_name(result.submission)}.html"
    write_whole(path, student_page(result, language))
    return path


def _next(shown: Sequence[Card]) -> dict[str, object] | None:
    """The first task, in the order of the course, that is not done, with the finding or message that says why."""
    for card in shown:
        if card.style != "passed":
            finding = card.result.findings[0] if card.result.findings else None
            reason = card.failed.message if card.failed else ""
            status = "todo" if card.style == "todo" and card.known else "wrong"
            return {
                "task": card.result.task,
                "name": card.name,
                "status": status,
                "finding": finding,
                "reason": reason,
            }
    return None


def _about(result: SubmissionResult) -> list[tuple[str, str]]:
    rows = [
        ("about.date", result.date.replace("T", " ").replace("Z", " UTC")),
        ("about.seed", str(result.seed)),
        ("about.suite", result.suite),
        ("about.torch", result.torch),
        ("about.members", ", ".join(result.identity.members)),
    ]
    return [(key, value) for key, value in rows if value]
