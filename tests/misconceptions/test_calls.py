"""What a diagnosis calls a student's function for: as often as it takes to be sure, and not once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.bank import answers, submission_of
from graders.cases import Case
from graders.evidence.value import ENOUGH_PROBES, probes
from graders.grading import TaskGrading
from graders.preparation import trials
from graders.session import InProcessSession
from graders.values import Observation
from tests.conftest import BANK

SEED = 3


class CountingSession(InProcessSession):
    """Remembers the cases it was asked for."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.cases: list[Case] = []

    def observe(self, topic: str, task: str, case: Case, seconds: float) -> Observation:
        self.cases.append(case)
        return super().observe(topic, task, case, seconds)


def diagnosed(name: str) -> tuple[str, list[Case]]:
    """The id that a wrong answer of the bank is named by, if any, and all its calls."""
    answer = next(one for one in answers(BANK) if one.name == name)
    with submission_of(answer) as directory:
        session = CountingSession(directory)
        found = TaskGrading(session, f"{answer.topic}.{answer.task}", SEED, 20.0).task_result().findings
        session.close()
    return found[0].id if found else "", session.cases


def test_values_that_an_instrumented_run_says_nothing_of() -> None:
    named, cases = diagnosed("custom_functions.MulAdd.wrong.summand_first")
    assert named == "custom-grads-swapped"
    assert "trace" not in {case.watch for case in cases}


def test_values_that_an_instrumented_run_speaks_of() -> None:
    named, cases = diagnosed("gradient_zeroing.gradient_history.wrong.never_cleared")
    assert named == "missing-zero"
    assert "trace" in {case.watch for case in cases}


@pytest.mark.parametrize(
    ("name", "every"),
    [("custom_functions.MulAdd.wrong.summand_first", False), ("custom_functions.MulAdd.wrong.clones_saved", True)],
)
def test_probes_end_where_one_name_is_left(name: str, every: bool) -> None:
    full_name = ".".join(name.split(".")[:2])
    telling = {trial.case for trial in probes(full_name, trials(full_name, SEED))}
    asked = telling & set(diagnosed(name)[1])
    assert (asked == telling) if every else (ENOUGH_PROBES <= len(asked) < len(telling))


def test_what_is_not_probed_is_called_for_no_comparison() -> None:
    long = trials("logistic_regression.train", SEED)[-1]
    assert long not in probes("logistic_regression.train", trials("logistic_regression.train", SEED))
    assert long.case not in diagnosed("logistic_regression.train.wrong.counts_from_one")[1]
