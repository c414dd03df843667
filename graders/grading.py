"""Grading one submission: run the checks of each task through a session, in order, and say how each ended."""

from __future__ import annotations

import time
import warnings
from pathlib import Path

import torch

import graders
from graders.cases import Case
from graders.checks import Check, checks_of
from graders.curriculum import find, topics
from graders.defaults import TIMEOUT
from graders.diagnosis import diagnose
from graders.evidence import Witness
from graders.explanations import explain
from graders.oracles.comparison import Mismatch
from graders.oracles.drawn import smallest
from graders.oracles.formatting import case_text
from graders.preparation import drawing_seed, drawn_trials, trial, trials
from graders.results import CheckResult, Finding, Problem, SubmissionResult, TaskResult, TaskStatus
from graders.session import Session
from graders.trial import Trial
from graders.values import ErrorRecord, LoadProblem, Observation

#: a call always gets so much, so that what comes late is not cut off for what came before it
_LEAST_SECONDS = 0.5

_STATUS: dict[str, TaskStatus] = {
    "raised": "error",
    "todo": "todo",
    "missing": "missing",
    "timeout": "timeout",
    "memory": "memory",
    "crashed": "crashed",
}


class TaskGrading:
    """One task of one submission. Calls are made when a check first needs them, and only once."""

    def __init__(self, session: Session, full_name: str, seed: int, timeout: float) -> None:
        self.session, self.full_name, self.seed = session, full_name, seed
        self.topic, self.task = find(full_name)
        self.checks = checks_of(self.task)
        self.remaining = timeout
        self.status: TaskStatus = "passed"
        self.problem: Problem | None = None
        self.load_problem: LoadProblem | None = None
        self._failure: tuple[CheckResult, Case] | None = None
        self._found: tuple[Finding, ...] | None = None
        self._observations: dict[Case, Observation] = {}
        self._results: list[CheckResult] = []

    def result(self, check_index: int) -> CheckResult:
        """The result of one check; those before it are judged first, and once one has failed the rest wait."""
        while len(self._results) <= check_index:
            check = self.checks[len(self._results)]
            if self.status != "passed":
                first = next((r.name for r in self._results if r.status == "failed"), "the task")
                message = "not started" if self.status == "todo" else f"waits for: {first}"
                self._results.append(CheckResult(check.name, check.kind, "skipped", message=message))
            else:
                self._results.append(self._judge(check))
        return self._results[check_index]

    def task_result(self) -> TaskResult:
        """All checks of the task."""
        checks = tuple(self.result(index) for index in range(len(self.checks)))
        points = self.task.points
        score = points if self.status == "passed" else 0.0
        return TaskResult(self.full_name, self.status, score, points, checks, self.findings(), self.problem)

    def findings(self) -> tuple[Finding, ...]:
        """What the student most likely believes, once a check has failed."""
        if self._failure is None or self.status not in ("failed", "error"):
            return ()
        if self._found is None:
            self._found = self._diagnosed(*self._failure)
        return self._found

    def _diagnosed(self, result: CheckResult, case: Case) -> tuple[Finding, ...]:
        prepared = trials(self.full_name, self.seed)
        source = self.session.source(self.topic.name)
        witness = Witness(self.full_name, self.task, prepared, result, self._observe, case, source)
        try:
            return diagnose(witness)
        except Exception as error:  # a fault of ours must not cost the student the result
            warnings.warn(f"the diagnosis of {self.full_name} failed: {error!r}", stacklevel=2)
            return ()

    def _judge(self, check: Check) -> CheckResult:
        load_problem = self.session.problem(self.topic.name, self.remaining)
        if load_problem is not None:
            return self._not_loaded(check, load_problem)
        prepared = drawn_trials if check.drawn else trials
        for item in prepared(self.full_name, self.seed):
            observation = self._observe(item.case)
            ended = self._ended(check, item, observation)
            if ended is not None:
                return ended
            found = check.judge(item, observation)
            if found is not None:
                self.status = "failed"
                return self._failed(check, *self._simplest(check, item, found))
        return CheckResult(check.name, check.kind, "passed")

    def _observe(self, case: Case) -> Observation:
        known = self._observations.get(case)
        if known is None:
            start = time.monotonic()
            known = self.session.observe(self.topic.name, self.task.name, case, max(self.remaining, _LEAST_SECONDS))
            self.remaining -= time.monotonic() - start
            self._observations[case] = known
        return known

    def _ended(self, check: Check, item: Trial, observation: Observation) -> CheckResult | None:
        """The check's result where the call did not return as it should have."""
        if observation.outcome == "returned" or (observation.outcome == "raised" and item.expectation.raises):
            return None
        self.status = _STATUS[observation.outcome]
        if observation.outcome == "todo":
            return CheckResult(check.name, check.kind, "skipped", message="not started")
        message = self._ending_message(observation)
        result = CheckResult(check.name, "error", "failed", case_text(item.case), message=message)
        self._failure = (result, item.case)
        return result

    def _ending_message(self, observation: Observation) -> str:
        error = observation.error
        if error is not None:
            self.problem = problem_of(error)
        where = f" (line {error.line})" if error is not None and error.line else ""
        match observation.outcome:
            case "missing":
                return f"{self.topic.name}.py defines no {self.task.name}."
            case "timeout":
                return f"stopped at the time limit{where}"
            case "memory":
                return f"ran out of memory{where}"
            case "crashed":
                return f"the process that ran this call died{where}"
            case _:
                assert error is not None
                return f"{error.type}: {error.message}"

    def _not_loaded(self, check: Check, load_problem: LoadProblem) -> CheckResult:
        self.load_problem = load_problem
        self.status = _STATUS[load_problem.outcome]
        if load_problem.error is not None:
            self.problem = problem_of(load_problem.error)
        return CheckResult(check.name, "error", "failed", message=load_problem.message)

    def _simplest(self, check: Check, item: Trial, found: Mismatch) -> tuple[Trial, Mismatch]:
        """For a drawn case, the smallest counterexample; otherwise the case itself."""
        if not check.drawn or self.task.drawn is None or self.remaining <= 0:
            return item, found
        simplest: list[tuple[Trial, Mismatch]] = []

        def fails(case: Case) -> bool:
            candidate = trial(self.task, case)
            if self.remaining <= 0:
                return False
            observation = self._observe(case)
            mismatch = check.judge(candidate, observation) if observation.outcome == "returned" else None
            if mismatch is not None:
                simplest[:] = [(candidate, mismatch)]
            return mismatch is not None

        smallest(self.task.drawn(), fails, drawing_seed(self.full_name, self.seed))
        return simplest[0] if simplest else (item, found)

    def _failed(self, check: Check, item: Trial, found: Mismatch) -> CheckResult:
        called_with = case_text(item.case)
        result = CheckResult(
            check.name, check.kind, "failed", called_with, found.expected, found.returned, found.message
        )
        self._failure = (result, item.case)
        return result


def problem_of(error: ErrorRecord) -> Problem:
    """What stopped a task, with the meaning of torch's message; the file by its name only."""
    file = Path(error.file).name if error.file else None
    return Problem(error.type, error.message, explain(error), file, error.line, error.source)


def grade(
    session: Session, name: str, seed: int, timeout: float = TIMEOUT, isolation: str = "none"
) -> SubmissionResult:
    """Grade every task of a submission.

    Args:
        session: serves the submission.
        name: what to call it.
        seed: from which the inputs are drawn.
        timeout: seconds for one task.
        isolation: how the session keeps the submission apart, for the record.
    """
    start = time.monotonic()
    results: list[TaskResult] = []
    notes: list[str] = []
    for topic in topics():
        for task in topic.tasks:
            results.append(TaskGrading(session, f"{topic.name}.{task.name}", seed, timeout).task_result())
        notes.extend(session.notes(topic.name))
    seconds = round(time.monotonic() - start, 4)
    return SubmissionResult(
        name, seed, graders.__version__, torch.__version__, seconds, tuple(results), tuple(notes), isolation
    )
