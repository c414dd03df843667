"""The page of a misconception, from the plain text of its module to paragraphs and code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from textwrap import dedent

from markupsafe import Markup, escape

from graders.language import ENGLISH, labels
from graders.language.misconceptions import paragraphs
from graders.language.misconceptions import title as translated_title
from graders.misconceptions import catalogue, page


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it: (text, whether it is code)."""

    heading: str
    parts: tuple[tuple[str, bool], ...]


def with_code(text: str) -> Markup:
    """Text as HTML, with what stands between pairs of double backticks set as code."""
    parts = str(escape(text)).split("``")
    parts[1::2] = [f"<code>{part}</code>" for part in parts[1::2]]
    return Markup("".join(parts))


def title(identifier: str, language: str = ENGLISH) -> str | None:
    """The title of a page in plain text; ``None`` where there is none in this language."""
    if language != ENGLISH:
        return translated_title(language, identifier)
    return next((section.heading for section in explanation(identifier)), None)


@cache
def explanation(identifier: str, language: str = ENGLISH) -> tuple[Section, ...]:
    """The sections of a page, the first of which has its title alone.

    Returns:
        None for an id that the catalogue does not know (a result of another version), or that is not translated.
    """
    sections = _written(identifier)
    return sections if language == ENGLISH else _translated(identifier, language, sections)


def _translated(identifier: str, language: str, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same sections with texts of another language; code stays where it is."""
    heading = title(identifier, language)
    if heading is None:
        return ()
    found = [Section(heading, ())]
    for section in sections[1:]:
        texts = paragraphs(language, identifier, section.heading)
        if texts is None or len(texts) != sum(not is_code for _, is_code in section.parts):
            return ()
        parts = tuple(part if part[1] else (texts.pop(0), False) for part in section.parts)
        found.append(Section(labels(language).get(f"headings.{section.heading}", section.heading), parts))
    return tuple(found)


def _written(identifier: str) -> tuple[Section, ...]:
    if identifier not in catalogue():
        return ()
    title, _, rest = page(identifier).partition("\n")
    sections = [Section(title.strip(), ())]
    for block in dedent(rest).strip("\n").split("\n\n"):
        heading, parts = _block(block)
        if heading:
            sections.append(Section(heading.rstrip(":"), parts))
        else:
            sections[-1] = Section(sections[-1].heading, (*sections[-1].parts, *parts))
    return tuple(sections)


def _block(block: str) -> tuple[str, tuple[tuple[str, bool], ...]]:
    """A paragraph, which may begin with its heading: an unindented line above indented ones."""
    lines = block.splitlines()
    indented = [line.startswith(" ") for line in lines]
    heading = lines.pop(0) if len(lines) > 1 and not indented[0] and indented[1] else ""
    text = "\n".join(lines)
    is_code = ">>> " in text
    return heading, ((dedent(text) if is_code else " ".join(text.split()), is_code),)
