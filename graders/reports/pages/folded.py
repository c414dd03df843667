"""What can be unfolded in a card, and what stands there instead, as HTML.

Like cards, this is written here and not by a template: see ``card_html``.
"""

from __future__ import annotations

from markupsafe import escape

from graders.reports.pages.explanation import Section, with_code
from graders.reports.pages.wording import Wording
from graders.results import Problem


def hints(words: Wording, task: str) -> str:
    """The hints of a task, one after the other."""
    return "".join(
        f"<details><summary>{words('task.hint', number=number)}</summary>{hint}</details>"
        for number, hint in enumerate(words.hints(task), 1)
    )


def hints_elsewhere(words: Wording, name: str) -> str:
    """Where the hints are that the page has no room for."""
    return f"<p>{words('task.hints_elsewhere')} <code>graders hint {escape(name)}</code></p>"


def explained(words: Wording, identifier: str) -> str:
    """The page of a misconception; empty for one that the catalogue does not know."""
    pages = "".join(
        f'<div data-for="{reader}" lang="{written}">{_sections(sections)}</div>'
        for reader, written, sections in words.explanations(identifier)
    )
    if not pages:
        return ""
    summary = words("task.explain", id=identifier)
    return f'<details id="about-{escape(identifier)}"><summary>{summary}</summary>{pages}</details>'


def _sections(sections: tuple[Section, ...]) -> str:
    pieces = []
    for place, section in enumerate(sections):
        heading = f"<h4>{escape(section.heading)}</h4>"
        pieces.append(heading if place else f"<p><strong>{with_code(section.heading)}</strong></p>")
        pieces += [
            f'<pre tabindex="0">{escape(text)}</pre>' if is_code else f"<p>{with_code(text)}</p>"
            for text, is_code in section.parts
        ]
    return "".join(pieces)


def explained_above(words: Wording, identifier: str) -> str:
    """A link to the page of a misconception in an earlier card."""
    return f'<p><a href="#about-{escape(identifier)}">{words("task.above", id=identifier)}</a></p>'


def explained_elsewhere(words: Wording, identifier: str) -> str:
    """How to read the page of a misconception that this page has no room for."""
    told = words("task.explain", id=identifier)
    return f"<p>{told}: <code>graders explain {escape(identifier)}</code></p>"


def traceback(words: Wording, error: Problem) -> str:
    """The calls that led to an exception, and the exception."""
    calls = "".join(f"{escape(f'{frame.file}:{frame.line}: {frame.source}')}\n" for frame in error.trail)
    told = f"{calls}{escape(error.type)}: {words.value(error.message)}"
    return f'<details><summary>{words("task.traceback")}</summary><pre tabindex="0">{told}</pre></details>'
