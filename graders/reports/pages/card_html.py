"""The inside of a card as HTML.

A page has 49 cards of dozens of pieces each. A template needs twice as long for them as this, nearly all of it to
call macros, to look attributes up and to escape once more what is escaped already; so templates make only the page
around the cards. Here whatever comes from a result passes through ``escape``, or through the words of the page, which
do the same.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from graders.reports.pages.cards import SYMBOLS, Card
from graders.reports.pages.figures import display_html
from graders.reports.pages.wording import Wording, wording
from graders.results import Excerpt, Finding


@lru_cache(maxsize=2048)
def card_html(choice: str, card: Card) -> Markup:
    """What is inside a card, but for what can be unfolded, in the languages of ``choice``.

    In a class many cards are the same, such as those of tasks that passed.
    """
    words = wording(choice)
    pieces = [_head(words, card), _checks(words, card), _reason(words, card)]
    pieces += [_finding(words, finding) for finding in card.result.findings]
    pieces += [_line_of_error(words, card), _call(words, card)]
    pieces += [display_html(words, one, f"{card.id}{place}") for place, one in enumerate(card.displays, 1)]
    if len(card.displays) < len(card.result.displays):
        pieces.append(f'<p class="soft">{words("task.later_graph")}</p>')
    return Markup("".join(pieces))


def _head(words: Wording, card: Card) -> str:
    result = card.result
    summary = f'<p class="soft">{words.summary(result.task)}</p>' if card.known else ""
    return (
        f"<h3><code>{escape(card.name)}</code> <b>{card.symbol} {words(f'status.{result.status}')}</b>"
        f" <small>{result.score:g} / {result.max_score:g}</small></h3>\n{summary}"
    )


def _checks(words: Wording, card: Card) -> str:
    """Its checks; folded where all passed, nothing where none was judged."""
    shown = card.shown_checks
    if not shown and card.style != "passed":
        return ""
    items = [
        f'<li class="{check.status}">{SYMBOLS[check.status]} {words.check(check.name, check.status)}</li>'
        for check in shown
    ]
    if card.waiting:
        waiting = words("task.waiting", count=card.waiting)
        items.append(f'<li class="skipped">{SYMBOLS["skipped"]} {waiting}</li>')
    listed = f'<ul class="checks">{"".join(items)}</ul>'
    if card.style != "passed":
        return listed
    return f"<details><summary>{words('task.checks_passed', count=len(shown))}</summary>{listed}</details>\n"


def _reason(words: Wording, card: Card) -> str:
    """Why the task is not done, and what that means."""
    if not card.failed:
        return ""
    error = card.result.error
    message = f'<p class="message">{words.sentence(card.failed.message)}</p>\n'
    if not error or not error.explanation:
        return message
    return f"{message}<p><strong>{words('task.means')}</strong> {words.sentence(error.explanation)}</p>"


def _finding(words: Wording, finding: Finding) -> str:
    hint = f"<p><strong>{words('task.ask')}</strong> {words.finding_hint(finding)}</p>" if finding.hint else ""
    lines = _excerpt(words, finding.excerpt, finding.file, finding.line) if finding.excerpt else ""
    heading = words(f"task.{finding.kind}")
    return f'<div class="finding"><h4>{heading}</h4><p>{words.finding(finding)}</p>\n{hint}{lines}</div>'


def _line_of_error(words: Wording, card: Card) -> str:
    """Where an exception was raised, unless a finding shows it."""
    error = card.result.error
    if not error or not error.excerpt or card.shows_line:
        return ""
    return _excerpt(words, error.excerpt, error.file, error.line)


def _excerpt(words: Wording, excerpt: Excerpt, file: str | None, line: int | None) -> str:
    lines = [
        f"<mark><b>▶{number:4d} </b>{escape(text)}</mark>\n"
        if number == line
        else f"<b>{number:5d} </b>{escape(text)}\n"
        for number, text in enumerate(excerpt.lines, excerpt.first)
    ]
    caption = words("task.line", file=file, line=line)
    return f'<figure class="code"><figcaption>{caption}</figcaption><pre tabindex="0">{"".join(lines)}</pre></figure>'


def _call(words: Wording, card: Card) -> str:
    """The call that showed it, what came back and what should have."""
    failed = card.failed
    if not failed:
        return ""
    rows = (
        ("task.called_with", failed.called_with),
        ("task.returned", failed.returned),
        ("task.expected", failed.expected),
    )
    told = "".join(f"<dt>{words(key)}</dt><dd>{words.value(value)}</dd>" for key, value in rows if value)
    return f'<dl class="called">{told}</dl>' if told else ""
