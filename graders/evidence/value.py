"""Evidence of values: the answer equals that of a named wrong program at every probe, and no other program explains it.

The method is that of BUGGY (J. S. Brown, R. R. Burton (1978), Diagnostic models for procedural bugs in basic
mathematical skills): wrong programs as models, probes that separate them, and silence where two models fit.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from graders.cases import Case
from graders.evidence import Evidence, Witness, place
from graders.evidence.agreement import agrees, differs, tells
from graders.misconceptions import catalogue
from graders.oracles.expectation import Expectation
from graders.trial import Trial
from graders.values import Observation


@dataclass(frozen=True)
class Words:
    """What a topic says of an entry in words of its own, where those of the catalogue do not fit."""

    message: str
    hint: str


#: What a wrong program would give for a case; ``None`` where it gives nothing certain.
Program = Callable[[Case], Expectation | None]
#: id (or ``unnamed: ...`` for a program that competes without a name) → its programs
Programs = Mapping[str, tuple[Program, ...]]

#: so many probes must tell a program from the right one
LEAST_PROBES = 2
#: so many probes are enough, where no other name is left
ENOUGH_PROBES = 3
#: as many answers of wrong programs are kept for the next submission
_KEPT = 8192


@cache
def programs(full_name: str) -> Programs:
    """The wrong programs of a task."""
    found: Mapping[str, Programs] = _of_topic(full_name, "PROGRAMS", {})
    return found.get(full_name.split(".")[1], {})


def words(full_name: str, identifier: str) -> Words | None:
    """The topic's own words for an entry in a task: ``WORDS`` of its wrong programs."""
    found: Mapping[str, Mapping[str, Words]] = _of_topic(full_name, "WORDS", {})
    return found.get(full_name.split(".")[1], {}).get(identifier)


def _line(witness: Witness) -> int | None:
    """Where a value shows: what ``line_of`` of the topic's wrong programs says, or where it is returned."""
    name = witness.full_name.split(".")[1]
    defined = place.definition(witness.source, name)
    own: Callable[[str, ast.AST], int | None] = _of_topic(witness.full_name, "line_of", lambda *_: None)
    return (own(name, defined) if defined is not None else None) or place.of_return(defined)


def _of_topic(full_name: str, attribute: str, default: Any) -> Any:
    """An attribute of the module with the wrong programs of a task's topic."""
    name = f"graders.topics.{full_name.split('.')[0]}.wrong_programs"
    return default if find_spec(name) is None else getattr(import_module(name), attribute, default)


def evidence(witness: Witness) -> Iterator[Evidence]:
    """One piece for each id whose program fits; decisive where it is the only one."""
    found = fitting(witness)
    for name in sorted(found & catalogue().keys()):
        yield Evidence("value", name, decisive=len(found) == 1, line=_line(witness))


def excluded(witness: Witness) -> set[str]:
    """Ids whose programs do not fit while one without a name does: the numbers speak against them."""
    found = fitting(witness)
    unnamed = any(name.startswith("unnamed") for name in found)
    return set(programs(witness.full_name)) - found if unnamed else set()


@lru_cache(maxsize=1)
def fitting(witness: Witness) -> frozenset[str]:
    """The ids and unnamed entries that have a program which fits.

    The failing case comes first. Nothing more is called once no program is left, or only those of one name and enough
    probes have spoken for them.
    """
    models = programs(witness.full_name)
    modelled = probes(witness.full_name, witness.trials)
    least = min(LEAST_PROBES, len(modelled))
    alive = [(name, program) for name, variants in models.items() for program in variants]
    agreed, telling = dict.fromkeys(alive, 0), dict.fromkeys(alive, 0)
    for trial in sorted(modelled, key=lambda one: one.case is not witness.failing):
        certain = all(agreed[one] >= ENOUGH_PROBES and telling[one] >= least for one in alive)
        if not alive or (certain and len({name for name, _ in alive}) == 1):
            break
        observation = witness.observe(trial.case)
        if observation.outcome not in ("returned", "raised"):
            return frozenset()
        alive = [one for one in alive if _agrees(one[1], trial, observation)]
        is_wrong = bool(alive) and differs(trial.expectation, trial, observation)
        for one in alive:
            wrong = given(one[1], trial.case)
            if wrong is not None:
                agreed[one] += 1
                telling[one] += is_wrong or tells(wrong, trial)
    return frozenset(name for name, program in alive if telling[name, program] >= least)


def probes(full_name: str, trials: Sequence[Trial]) -> list[Trial]:
    """Those for which some program says what it gives. Others, such as long trainings, are not run to compare."""
    models = programs(full_name)
    return [
        trial
        for trial in trials
        if any(given(program, trial.case) is not None for variants in models.values() for program in variants)
    ]


def _agrees(program: Program, trial: Trial, observation: Observation) -> bool:
    """Whether a program gives what was observed at one probe, or nothing certain."""
    wrong = given(program, trial.case)
    return wrong is None or agrees(wrong, trial, observation)


@lru_cache(maxsize=_KEPT)
def given(program: Program, case: Case) -> Expectation | None:
    """What a wrong program gives for a case: worked out once for all submissions of a seed."""
    return program(case)
