"""The catalogue of misconceptions: one module for each, whose docstring is its page.

A module holds ``MISCONCEPTION``; its name is the id with underscores. What a wrong program returns is modelled beside
the oracles of each topic (``graders.topics.<topic>.wrong_programs``), by these ids.
"""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal

#: From the syntax tree of a student's function, with what it calls in the file, to the lines that show it.
SourceSign = Callable[[ast.AST], Iterator[int]]


@dataclass(frozen=True)
class ErrorSign:
    """An exception that shows a misconception.

    Args:
        pattern: a regular expression, searched in ``"Type: message"``; a short stem that survives rewordings.
        tasks: full names of tasks or names of topics where it means this (empty: anywhere).
        decisive: whether it names a mistake on its own.
    """

    pattern: str
    tasks: tuple[str, ...] = ()
    decisive: bool = True


@dataclass(frozen=True)
class FactSign:
    """A fact of the trace that shows a misconception.

    Args:
        name: the fact's name.
        where: what its numbers must be, by name; values are regular expressions for the whole text.
        tasks: as in ``ErrorSign``.
        decisive: whether it names a mistake on its own. Facts that right programs show too are not.
        line_in: the number that holds the line where it shows, where that is not the fact's own.
        beside_source: counts only where the source shows it, too: by itself the fact has other causes.
        run: which instrumented run shows it. One for saved values is made only where the source gives reason to.
        in_result: counts only on lines that can have a part in the result: what is written to a log shows it as well.
    """

    name: str
    where: Mapping[str, str] = field(default_factory=dict)
    tasks: tuple[str, ...] = ()
    decisive: bool = False
    line_in: str = ""
    beside_source: bool = False
    run: Literal["trace", "saved"] = "trace"
    in_result: bool = False


@dataclass(frozen=True)
class Advice:
    """What is said of a right answer that is written in a risky way.

    Args:
        message: what the risk is.
        hint: what to do instead.
        lines: the lines of the source that show it beyond doubt.
        tasks: as in ``ErrorSign``, but never empty.
    """

    message: str
    hint: str
    lines: SourceSign
    tasks: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Misconception:
    """One entry of the catalogue.

    Args:
        id: its name: the pattern, not the cure.
        message: one or two sentences to the student, with ``{returned}``, ``{expected}`` or ``{called_with}`` of the
            failed check where they help.
        hint: a question or step that leads on, without the code.
        errors: exceptions that show it.
        facts: facts of the trace that show it.
        fact_message: a sentence with the numbers of the fact that was found, appended to ``message``.
        source: lines of the source that show it; ``source_decisive``: whether they name a mistake on their own.
        cause_in_source: the line of ``source`` is that of the cause; those of a fact or an exception are where it came
            to light, and count only where the source shows none.
        place: names of facts on whose line it shows, for evidence without a line of its own, best first.
        presupposes: a sign of the source that every answer has which shows it; values alone do not name it without.
        shown_at: lines of the source where it shows, for the same purpose; no evidence by themselves.
        consequence_of: ids that, when they are found too, explain this one.
        harmless: right programs show its signs of trace and source as well. Where its programs are modelled, it is
            named only if the values, or an exception, speak for it too.
        needs_pass: it loses a gradient, which nothing can where nobody goes backward.
        advice: for right answers that would be in danger of it.
    """

    id: str
    message: str
    hint: str
    errors: tuple[ErrorSign, ...] = ()
    facts: tuple[FactSign, ...] = ()
    fact_message: str = ""
    source: SourceSign | None = None
    source_decisive: bool = False
    cause_in_source: bool = False
    place: tuple[str, ...] = ()
    presupposes: SourceSign | None = None
    shown_at: SourceSign | None = None
    consequence_of: tuple[str, ...] = ()
    harmless: bool = False
    needs_pass: bool = False
    advice: Advice | None = None


@cache
def catalogue() -> Mapping[str, Misconception]:
    """All entries by id."""
    found: dict[str, Misconception] = {}
    for module in pkgutil.iter_modules(__path__):
        entry = getattr(import_module(f"{__name__}.{module.name}"), "MISCONCEPTION", None)
        if isinstance(entry, Misconception):
            found[entry.id] = entry
    return found


def page(identifier: str) -> str:
    """The page of an entry: the docstring of its module. Raises ``KeyError`` where there is none."""
    if identifier not in catalogue():
        raise KeyError(identifier)
    return import_module(f"{__name__}.{identifier.replace('-', '_')}").__doc__ or ""


def applies(tasks: tuple[str, ...], full_name: str) -> bool:
    """Whether a sign that is limited to some tasks or topics counts for a task."""
    return not tasks or full_name in tasks or full_name.split(".")[0] in tasks
