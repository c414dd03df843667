"""Whether a program explains what was observed, at all probes: what a diagnosis asks one probe after the other."""

from __future__ import annotations

from collections.abc import Sequence

from graders.evidence.agreement import agrees, differs, tells
from graders.evidence.value import LEAST_PROBES, Program, given
from graders.trial import Trial
from graders.values import Observation


def fits(program: Program, observed: Sequence[tuple[Trial, Observation]]) -> bool:
    """Whether a program gives what was observed at every probe, and enough of them tell it from the right one."""
    telling = 0
    for trial, observation in observed:
        wrong = given(program, trial.case)
        if wrong is None:
            continue
        if not agrees(wrong, trial, observation):
            return False
        telling += tells(wrong, trial) or differs(trial.expectation, trial, observation)
    return telling >= min(LEAST_PROBES, len(observed))
