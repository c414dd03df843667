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
from graders.evidence.agreement import agrees, tells
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

    The failing case comes first, and nothing more is called once no program is left.
    """
    models = programs(witness.full_name)
    modelled = [trial for trial in witness.trials if _is_modelled(models, trial.case)]
    alive = [(name, program) for name, variants in models.items() for program in variants]
    telling = dict.fromkeys(alive, 0)
    for trial in sorted(modelled, key=lambda one: one.case is not witness.failing):
        if not alive:
            break
        observation = witness.observe(trial.case)
        if observation.outcome not in ("returned", "raised"):
            return frozenset()
        alive = [one for one in alive if _agrees(one[1], trial, observation)]
        for one in alive:
            telling[one] += _tells(one[1], trial, observation)
    least = min(LEAST_PROBES, len(modelled))
    return frozenset(name for name, program in alive if telling[name, program] >= least)


def _is_modelled(models: Programs, case: Case) -> bool:
    """Whether some program says what it gives for a case. Others, such as long trainings, are not run for it."""
    return any(given(program, case) is not None for variants in models.values() for program in variants)


def fits(program: Program, observed: Sequence[tuple[Trial, Observation]]) -> bool:
    """Whether a program gives what was observed at every probe, and differs from the right one at enough of them."""
    if not all(_agrees(program, trial, observation) for trial, observation in observed):
        return False
    telling = sum(_tells(program, trial, observation) for trial, observation in observed)
    return telling >= min(LEAST_PROBES, len(observed))


def _agrees(program: Program, trial: Trial, observation: Observation) -> bool:
    """Whether a program gives what was observed at one probe, or nothing certain."""
    wrong = given(program, trial.case)
    return wrong is None or agrees(wrong, trial, observation)


def _tells(program: Program, trial: Trial, observation: Observation) -> bool:
    """Whether what a program gives at a probe, and was observed, differs from what the right one gives."""
    wrong = given(program, trial.case)
    return wrong is not None and tells(wrong, trial, observation)


@lru_cache(maxsize=_KEPT)
def given(program: Program, case: Case) -> Expectation | None:
    """What a wrong program gives for a case: worked out once for all submissions of a seed."""
    return program(case)
