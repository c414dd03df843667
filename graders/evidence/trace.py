"""Evidence of the trace: what a second, instrumented run of the failing case did, with the student's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

from graders.cases import Case
from graders.evidence import Evidence, Witness, source
from graders.misconceptions import FactSign, Misconception, applies, catalogue
from graders.values import Fact

#: A cut that the task asks for, or a copy to work with, stands before the one that hurts.
_CUT = "graph-cut"


def facts(witness: Witness) -> tuple[Fact, ...]:
    """The facts of the failing case."""
    return witness.observe(_instrumented(witness.failing, "trace")).facts


@cache
def _instrumented(case: Case, run: Literal["trace", "saved"]) -> Case:
    """The case with instruments: one object for one case, so that its observation is kept."""
    return replace(case, watch=run)


def _seen(sign: FactSign, entry: Misconception, witness: Witness) -> tuple[Fact, ...]:
    """The facts among which a sign is looked for."""
    if sign.run == "trace":
        return facts(witness)
    if entry.source is None or source.first_line(entry.source, witness) is None:
        return ()
    return witness.observe(_instrumented(witness.failing, sign.run)).facts


def evidence(witness: Witness) -> Iterator[Evidence]:
    """One piece for each entry that a fact shows, with the first such fact; of several cuts, with the last."""
    for entry in catalogue().values():
        for sign in entry.facts:
            if not applies(sign.tasks, witness.full_name):
                continue
            found = [fact for fact in _seen(sign, entry, witness) if shows(sign, fact)]
            if sign.in_result:
                found = [fact for fact in found if fact.line in source.lines_of_result(witness)]
            if found:
                shown = found[-1 if sign.name == _CUT else 0]
                yield Evidence("trace", entry.id, sign.decisive, _line(sign, shown), shown.numbers, sign.beside_source)
                break


def speaks_of(entry: Misconception, full_name: str) -> bool:
    """Whether an instrumented run can say anything of an entry in a task."""
    return bool(entry.place) or any(applies(sign.tasks, full_name) for sign in entry.facts)


def refutes(entry: Misconception, witness: Witness) -> bool:
    """Whether a run that was made for this entry alone, and went backward itself, has not shown what it looked for."""
    signs = [sign for sign in entry.facts if sign.run == "saved" and applies(sign.tasks, witness.full_name)]
    if not signs or entry.source is None or source.first_line(entry.source, witness) is None:
        return False
    if not witness.observe(_instrumented(witness.failing, "saved")).backward_passes:
        return False
    return not any(shows(sign, fact) for sign in signs for fact in _seen(sign, entry, witness))


def shows(sign: FactSign, fact: Fact) -> bool:
    """Whether a fact is one that a sign asks for."""
    return sign.name == fact.name and all(
        re.fullmatch(pattern, fact.numbers.get(key, ""), re.DOTALL) for key, pattern in sign.where.items()
    )


def _line(sign: FactSign, fact: Fact) -> int | None:
    """Where a fact shows a mistake."""
    told = fact.numbers.get(sign.line_in, "")
    return int(told) if told.isdigit() else fact.line


def line_of(witness: Witness, places: tuple[str, ...]) -> int | None:
    """The line of the first fact of the first of these names that the trace has; of backward calls, the last."""
    found = facts(witness)
    for name in places:
        lines = [fact.line for fact in found if fact.name == name and fact.line is not None]
        if lines:
            return lines[-1] if name == "backward-call" else lines[0]
    return None
