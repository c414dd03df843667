"""From evidence to findings: what a student most likely believes, named only where nothing else fits.

A misconception needs two independent kinds of evidence for one entry of the catalogue, and no other entry with as many.
One kind of evidence, decisive and alone, is a mistake. Everything else stays unsaid: a wrong name is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from string import Formatter
from typing import Literal

from graders.effects import flatten
from graders.evidence import Evidence, Witness, error, source, trace, value
from graders.misconceptions import Misconception, catalogue
from graders.results import Finding
from graders.values import ArrayValue, MappingValue, TensorValue


def diagnose(witness: Witness) -> tuple[Finding, ...]:
    """The finding for a wrong answer, or nothing."""
    by_id: dict[str, list[Evidence]] = defaultdict(list)
    for name, kind in (("error", error.evidence), ("value", value.evidence)):
        for piece in kind(witness) if name in witness.task.evidence else ():
            by_id[piece.id].append(piece)
    traced = "trace" in witness.task.evidence and not _explained_without_trace(by_id, witness)
    for piece in trace.evidence(witness) if traced else ():
        by_id[piece.id].append(piece)
    if "source" in witness.task.evidence:
        for piece in list(source.evidence(witness, by_id)):
            by_id[piece.id].append(piece)
    for pieces in by_id.values():
        if "source" not in _kinds(pieces):
            pieces[:] = [piece for piece in pieces if not piece.beside_source]
    for identifier in _baseless(by_id, witness):
        by_id.pop(identifier)
    if traced:
        for identifier in [one for one in by_id if trace.refutes(catalogue()[one], witness)]:
            by_id.pop(identifier)
    if "value" in witness.task.evidence:
        for identifier in value.excluded(witness) | _only_seen(by_id, witness) | _nothing_lost(by_id, witness):
            by_id.pop(identifier, None)
    chosen = _misconception(by_id)
    if chosen is not None:
        return (_finding(chosen, "misconception", by_id[chosen], witness),)
    chosen = _mistake(by_id)
    return () if chosen is None else (_finding(chosen, "mistake", by_id[chosen], witness),)


def _explained_without_trace(by_id: Mapping[str, list[Evidence]], witness: Witness) -> bool:
    """Whether programs explain the values, and an instrumented run would have nothing to say of any of them."""
    if "value" not in witness.task.evidence or not value.fitting(witness):
        return False
    return not any(trace.speaks_of(catalogue()[one], witness.full_name) for one in by_id)


def _baseless(by_id: Mapping[str, list[Evidence]], witness: Witness) -> set[str]:
    """Ids for which the values alone speak, while the text lacks what they presuppose."""
    alone = {one: catalogue()[one].presupposes for one in by_id if _kinds(by_id[one]) == {"value"}}
    readable = "source" in witness.task.evidence
    return {one for one, sign in alone.items() if readable and sign and source.first_line(sign, witness) is None}


def _only_seen(by_id: Mapping[str, list[Evidence]], witness: Witness) -> set[str]:
    """Ids whose signs right programs show too, without a value, an exception or a lost graph that makes them wrong."""
    modelled = value.programs(witness.full_name).keys() if witness.failed.kind == "graph" else catalogue().keys()
    harmless = {one for one in by_id if catalogue()[one].harmless} & modelled
    return {one for one in harmless if not _kinds(by_id[one]) & {"value", "error"}}


def _nothing_lost(by_id: Mapping[str, list[Evidence]], witness: Witness) -> set[str]:
    """Ids that lose a gradient, where tensors came back that nobody went backward to, nor will go backward from."""
    losing = {one for one in by_id if catalogue()[one].needs_pass}
    if not losing or witness.failing.follow_up is not None or witness.failed.kind == "graph":
        return set()
    seen = witness.observe(witness.failing)
    parts = seen.returned.items if isinstance(seen.returned, MappingValue) else {"": seen.returned}
    tensors = any(isinstance(part, TensorValue | ArrayValue) for part in flatten(parts).values())
    return losing if seen.outcome == "returned" and tensors and not seen.backward_passes else set()


def _kinds(pieces: list[Evidence]) -> set[str]:
    return {piece.kind for piece in pieces}


def _misconception(by_id: dict[str, list[Evidence]]) -> str | None:
    """The one id with at least two kinds of evidence and more than any other; consequences give way to their cause."""
    counts = {identifier: len(_kinds(pieces)) for identifier, pieces in by_id.items()}
    strong = _causes({identifier for identifier, count in counts.items() if count >= 2})
    if not strong:
        return None
    most = max(counts[identifier] for identifier in strong)
    best = [identifier for identifier in strong if counts[identifier] == most]
    if len(best) > 1:  # a value that only one program explains outweighs signs that right programs show too
        certain = [one for one in best if any(piece.decisive and piece.kind == "value" for piece in by_id[one])]
        best = certain or _followed({one: by_id[one] for one in best})
    return best[0] if len(best) == 1 else None


def _followed(by_id: Mapping[str, list[Evidence]]) -> list[str]:
    """Where each id rests on a value that left the graph: those whose value was seen to come back into it."""
    reached = {one: {piece.numbers.get("reaches") for piece in by_id[one]} - {None} for one in by_id}
    return [one for one in by_id if reached[one] & {"graph", "root"}] if all(reached.values()) else []


def _mistake(by_id: dict[str, list[Evidence]]) -> str | None:
    """The one id with decisive evidence."""
    certain = {identifier for identifier, pieces in by_id.items() if any(piece.decisive for piece in pieces)}
    left = _causes(certain)
    return next(iter(left)) if len(left) == 1 else None


def _causes(identifiers: set[str]) -> set[str]:
    """Without those that another one of them explains."""
    entries = catalogue()
    return {one for one in identifiers if not set(entries[one].consequence_of) & (identifiers - {one})}


def _finding(
    identifier: str, kind: Literal["misconception", "mistake"], pieces: list[Evidence], witness: Witness
) -> Finding:
    entry = catalogue()[identifier]
    ordered = sorted(pieces, key=lambda piece: ("trace", "error", "source", "value").index(piece.kind))
    line = _line(entry, ordered, witness)
    names = tuple(sorted(_kinds(pieces), key=("value", "trace", "source", "error").index))
    file = f"{witness.full_name.split('.')[0]}.py"
    words = value.words(witness.full_name, identifier)
    if words is not None:
        return Finding(identifier, kind, file, line, names, words.message, words.hint, variant=witness.full_name)
    message, values = _message(entry, ordered, witness)
    return Finding(identifier, kind, file, line, names, message, entry.hint, values=values)


def _line(entry: Misconception, pieces: list[Evidence], witness: Witness) -> int | None:
    """Where it shows: what the entry says of the place comes first, and the line of a value, its return, last."""
    known: list[int | None] = []
    if entry.cause_in_source:
        known += [piece.line for piece in pieces if piece.kind == "source"]
    if entry.place and "trace" in witness.task.evidence:
        known.append(trace.line_of(witness, entry.place))
    known += [piece.line for piece in pieces if piece.kind != "value"]
    if entry.shown_at is not None and "source" in witness.task.evidence:
        known.append(source.first_line(entry.shown_at, witness))
    known += [piece.line for piece in pieces]
    return next((line for line in known if line), None)


def _message(entry: Misconception, pieces: list[Evidence], witness: Witness) -> tuple[str, dict[str, str]]:
    """What is said, and the values that stand in it by the names of their placeholders."""
    known = {
        "returned": witness.failed.returned,
        "expected": witness.failed.expected,
        "called_with": witness.failed.called_with,
    }
    numbers = next((dict(piece.numbers) for piece in pieces if piece.numbers), {})
    template = entry.message
    if entry.fact_message and _placeholders(entry.fact_message) <= numbers.keys():
        template += f" {entry.fact_message}"
    values = {name: value for name, value in {**known, **numbers}.items() if name in _placeholders(template)}
    return template.format_map(values), values


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
