"""What can be unfolded in the cards of a page, as far as it has room: hints, pages of misconceptions, tracebacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from graders.misconceptions import catalogue
from graders.reports.pages import folded
from graders.reports.pages.card_html import card_html
from graders.reports.pages.cards import Card
from graders.reports.pages.wording import Wording, wording

#: Bytes of the cards of one page. Who has nearly everything to mend begins at the top, with all help there is; what
#: does not fit further down comes when that is done.
MAX_BYTES = 128_000
MAX_EXPLANATIONS = 8


def whole_cards(choice: str, cards: Sequence[Card], room: float = MAX_BYTES) -> list[Markup]:
    """Cards with what can be unfolded in each.

    Args:
        choice: ``en``, ``zh`` or ``both``.
        cards: of one page, in order.
        room: how many bytes they may take together. Only hints and pages of misconceptions give way.
    """
    always = [(card_html(choice, card), _traceback(choice, card)) for card in cards]
    taken = sum(_size(_whole(card, *texts)) for card, texts in zip(cards, always, strict=True))
    taken += sum(_size(part_html(folded.explained_elsewhere, choice, one)) for card in cards for one in _found(card))
    help_ = _Help(choice, room - taken)
    return [
        _whole(card, inside, "".join([*help_.with_card(card), traceback]))
        for card, (inside, traceback) in zip(cards, always, strict=True)
    ]


def _traceback(choice: str, card: Card) -> Markup:
    return part_html(folded.traceback, choice, card.result.error) if card.result.error else Markup()


def _found(card: Card) -> Sequence[str]:
    """The ids of its findings, each once, if the card shows what there is to read about them."""
    return () if card.style == "passed" else tuple(dict.fromkeys(finding.id for finding in card.result.findings))


class _Help:
    """Hands out the room of a page, and explains no misconception twice."""

    def __init__(self, choice: str, room: float) -> None:
        self.choice = choice
        self.room = room
        self.explained: set[str] = set()
        self.told = False  # where the hints are that did not fit

    def with_card(self, card: Card) -> Iterator[Markup]:
        """Hints for a task that is not done, and what there is to read about its findings."""
        if card.style == "passed":
            return
        if card.known:
            hints = part_html(folded.hints, self.choice, card.result.task)
            if self._fits(hints):
                yield hints
            elif not self.told:
                self.told = True
                yield part_html(folded.hints_elsewhere, self.choice, card.name)
        for identifier in _found(card):
            yield self._explanation(identifier)

    def _explanation(self, identifier: str) -> Markup:
        if identifier in self.explained:
            return part_html(folded.explained_above, self.choice, identifier)
        if identifier in catalogue() and len(self.explained) < MAX_EXPLANATIONS:
            page = part_html(folded.explained, self.choice, identifier)
            if self._fits(page):
                self.explained.add(identifier)
                return page
        return part_html(folded.explained_elsewhere, self.choice, identifier)

    def _fits(self, text: Markup) -> bool:
        size = _size(text)
        if size > self.room:
            return False
        self.room -= size
        return True


def _whole(card: Card, inside: Markup, folded: str) -> Markup:
    rest = f'<div class="folded">{folded}</div>' if folded else ""
    start = f'<article class="card {card.style}" id="{Markup.escape(card.result.task)}">'
    return Markup(f"{start}{inside}{rest}</article>\n")


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=2048)
def part_html(part: Callable[[Wording, Any], str], choice: str, about: object) -> Markup:
    """One thing to unfold, or what stands there instead: the same for many students.

    Args:
        part: a function of ``folded``.
        choice: ``en``, ``zh`` or ``both``.
        about: the task, misconception or exception.
    """
    return Markup(part(wording(choice), about))
