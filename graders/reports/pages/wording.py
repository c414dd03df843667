"""The words of one page: in one language, or in several of which the reader chooses one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from markupsafe import Markup, escape

from graders import language
from graders.language import misconceptions
from graders.language.messages import Message, told
from graders.reports.pages.explanation import Section, explanation, title, with_code
from graders.results import Finding


class Wording:
    """Fills labels for a template.

    Args:
        choice: ``en``, ``zh`` or ``both``. With ``both`` every text stands in the page in each language; the page's
            style shows the one that is chosen.
    """

    def __init__(self, choice: str) -> None:
        self.choice = choice
        self.languages = language.languages(choice)
        # The page's own language needs no mark.
        self._marks = ("<i>", *(f"<i lang={language.LANGUAGES[one][0]}>" for one in self.languages[1:]))
        self._known: dict[str, Markup] = {}

    @property
    def tag(self) -> str:
        """The language of the page as HTML names it."""
        return language.LANGUAGES[self.languages[0]][0]

    @property
    def choices(self) -> tuple[tuple[str, str, str], ...]:
        """The languages to choose from, as (name here, tag, its own name); empty where there is only one."""
        found = tuple((name, *language.LANGUAGES[name]) for name in self.languages)
        return found if len(found) > 1 else ()

    def __call__(self, key: str, **values: object) -> Markup:
        """A label as HTML, its values escaped."""
        if values:
            return self._marked([language.label(one, key, **values) for one in self.languages])
        if key not in self._known:
            self._known[key] = self.each(lambda one: language.label(one, key))
        return self._known[key]

    def plain(self, key: str, **values: object) -> str:
        """A label as text, for attributes and titles."""
        return " / ".join([language.label(one, key, **values) for one in self.languages])

    def check(self, name: str, status: str) -> Markup:
        """A check and how it ended."""
        return _check(self, name, status)

    def topic(self, name: str) -> Markup:
        """The title of a topic."""
        return self.each(lambda one: language.topic_title(one, name))

    def summary(self, task: str) -> Markup:
        """What a task asks for."""
        return self.each(lambda one: language.task_summary(one, task))

    def hints(self, task: str) -> list[Markup]:
        """The hints of a task."""
        count = len(language.hints(language.ENGLISH, task))
        return [self.each(lambda one, place=place: language.hints(one, task)[place]) for place in range(count)]  # type: ignore[misc]

    def sentence(self, text: str) -> Markup:
        """What is told of a student's work; from a result of another version perhaps in English alone."""
        return self.value(text) if isinstance(text, Message) else _or_english(None, text)

    def value(self, text: str) -> Markup:
        """A value in figures or in words."""
        if not isinstance(text, Message):
            return escape(text)
        return self._marked([told(one, text) for one in self.languages])

    def finding(self, finding: Finding) -> Markup:
        """What a finding says."""
        return self.each(lambda one: _or_english(misconceptions.finding_message(one, finding), finding.message))

    def finding_hint(self, finding: Finding) -> Markup:
        """The question that a finding ends with."""
        return self.each(lambda one: _or_english(misconceptions.finding_hint(one, finding), finding.hint))

    def title(self, identifier: str) -> Markup:
        """The title of a misconception; empty for one that the catalogue does not know."""
        english = title(identifier)
        if english is None:
            return Markup()

        def told(one: str) -> Markup:
            found = title(identifier, one)
            return _or_english(None, with_code(english)) if found is None else with_code(found)

        return self.each(told)

    def explanations(self, identifier: str) -> list[tuple[str, str, tuple[Section, ...]]]:
        """The page of a misconception: for readers of which language, in which language (as HTML names it), sections.

        Empty for one that the catalogue does not know.
        """
        found = []
        for one in self.languages if explanation(identifier) else ():
            written = one if explanation(identifier, one) else language.ENGLISH
            found.append((one, language.LANGUAGES[written][0], explanation(identifier, written)))
        return found

    def next_todo(self, task: str, name: str) -> Markup:
        """Where to begin."""
        return self.each(
            lambda one: language.label(one, "page.next_todo", task=name, summary=language.task_summary(one, task))
        )

    def each(self, text: Callable[[str], str]) -> Markup:
        """A text in each language: bare where there is one, or all are the same."""
        return self._marked([text(one) for one in self.languages])

    def _marked(self, texts: Sequence[str]) -> Markup:
        escaped = [escape(text) for text in texts]
        if escaped.count(escaped[0]) == len(escaped):
            return escaped[0]
        return Markup("".join([f"{mark}{text}</i>" for mark, text in zip(self._marks, escaped, strict=True)]))


@lru_cache(maxsize=1024)
def _check(words: Wording, name: str, status: str) -> Markup:
    def told(one: str) -> str:
        ended = language.label(one, f"status.{status}")
        return language.label(one, "task.check", name=language.check_name(one, name), status=ended)

    return words.each(told)


@cache
def wording(choice: str) -> Wording:
    """The words for ``en``, ``zh`` or ``both``."""
    return Wording(choice)


def _or_english(text: str | None, english: str) -> Markup:
    """A text, or the English one, marked as such, where there is none."""
    return escape(text) if text is not None else Markup(f'<bdi lang="en">{escape(english)}</bdi>')
