"""Evidence of values: the answer equals that of a named wrong program at every probe, and no other program explains it.

The method is that of BUGGY (J. S. Brown, R. R. Burton (1978), Diagnostic models for procedural bugs in basic
mathematical skills): wrong programs as models, probes that separate them, and silence where two models fit.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from graders.cases import Case, Differentiate
from graders.checks import judge_values
from graders.effects import flatten
from graders.evidence import Evidence, Witness, place
from graders.misconceptions import catalogue
from graders.oracles.comparison import Mismatch
from graders.oracles.expectation import Expectation, Tensor
from graders.trial import Trial
from graders.values import Observation, TensorValue, Value


@dataclass(frozen=True, eq=False)
class Raising(Expectation):
    """For a wrong program: an exception whose ``"Type: message"`` holds ``pattern``."""

    pattern: str = ""


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
_KEPT = 4096


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
    """The ids and unnamed entries that have a program which fits."""
    models = programs(witness.full_name)
    observed = [(trial, witness.observe(trial.case)) for trial in witness.trials if _is_modelled(models, trial.case)]
    if any(observation.outcome not in ("returned", "raised") for _, observation in observed):
        return frozenset()
    return frozenset(name for name, variants in models.items() if any(fits(program, observed) for program in variants))


def _is_modelled(models: Programs, case: Case) -> bool:
    """Whether some program says what it gives for a case. Others, such as long trainings, are not run for it."""
    return any(given(program, case) is not None for variants in models.values() for program in variants)


def fits(program: Program, observed: Sequence[tuple[Trial, Observation]]) -> bool:
    """Whether a program gives what was observed at every probe, and differs from the right one at enough of them."""
    telling = 0
    for trial, observation in observed:
        wrong = given(program, trial.case)
        if wrong is None:
            continue
        left = _filled(wrong)
        if mismatch(wrong, trial, observation) is not None or not _leaves(wrong, trial, observation):
            return False
        telling += bool(left) or _is_odd(wrong, trial) or mismatch(trial.expectation, trial, observation) is not None
    return telling >= min(LEAST_PROBES, len(observed))


@lru_cache(maxsize=_KEPT)
def given(program: Program, case: Case) -> Expectation | None:
    """What a wrong program gives for a case: worked out once for all submissions of a seed."""
    return program(case)


def mismatch(expectation: Expectation, trial: Trial, observation: Observation) -> Mismatch | None:
    """How an observation differs from an expectation."""
    if isinstance(expectation, Raising):
        error = observation.error
        if error is not None and re.search(expectation.pattern, f"{error.type}: {error.message}", re.DOTALL):
            return None
        return Mismatch("no such exception")
    if observation.outcome == "raised" and not expectation.raises:
        return Mismatch("an exception")
    if not expectation.derivatives and observation.output_of_module is not None:
        observation = replace(observation, follow_up_error=None)  # a program without derivatives: it may not have any
    found = judge_values(expectation, trial.case, observation)
    # A result without a graph has no derivatives to look at: it is not that of a program whose derivatives are known.
    if found is None and any(value is not None for value in expectation.derivatives.values()) and _plain(observation):
        found = Mismatch("no graph")
    return found


def _plain(observation: Observation) -> bool:
    return isinstance(observation.returned, TensorValue) and not observation.returned.requires_grad


def _is_odd(wrong: Expectation, trial: Trial) -> bool:
    """Whether a wrong program says what no right one does: a place in the graph, a new value of an argument.

    Nor does a right one say what the derivatives are where a judge of the task's own looks at them.
    """
    moved = {name for name, after in wrong.after.items() if after.value is not None}
    placed = isinstance(wrong.returned, Tensor) and wrong.returned.is_placed
    derived = isinstance(trial.case.follow_up, Differentiate) and bool(trial.case.follow_up.between)
    return placed or not moved <= set(trial.expectation.after) or (derived and bool(wrong.derivatives))


def _leaves(wrong: Expectation, trial: Trial, observation: Observation) -> bool:
    """Whether the gradients that a wrong program leaves were left, and beside them none that it clears."""
    left, found = set(_filled(wrong)), set(_grown(trial, observation))
    cleared = {name for name, after in wrong.after.items() if after.grad in ("none", "cleared")}
    return left <= found and not (left and found & cleared)


def _filled(wrong: Expectation) -> list[str]:
    """The arguments whose ``.grad`` a wrong program leaves filled."""
    return [name for name, after in wrong.after.items() if after.grad == "filled"]


def _grown(trial: Trial, observation: Observation) -> list[str]:
    """The arguments that were left with a gradient, and came without one or should have been cleared."""
    before, after = flatten(trial.before), flatten(observation.arguments)
    wanted = trial.expectation.after
    due = {name for name in wanted if wanted[name].grad in ("none", "cleared")}
    return [
        name for name, value in after.items() if _is_full(value) and (name in due or not _has_grad(before.get(name)))
    ]


def _is_full(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.grad is not None and bool(np.any(value.grad))


def _has_grad(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.grad is not None
