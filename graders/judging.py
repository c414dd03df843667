"""The verdict on one task: its checks in order, each on calls that are made when it first needs them."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from graders.cases import Case
from graders.checks import Check, checks_of
from graders.curriculum import find
from graders.explanations import explain
from graders.language.messages import Message, say
from graders.oracles.drawn import smallest
from graders.oracles.formatting import case_text
from graders.oracles.mismatch import Mismatch
from graders.preparation import drawing_seed, drawn_trials, trial, trials
from graders.reports.source import excerpt as excerpt_of
from graders.results import CheckResult, Excerpt, Frame, Problem, TaskStatus
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


class Judging:
    """One task of one submission. Calls are made when a check first needs them, and only once.

    ``failure`` is the first check that failed, and the trial in which it did.
    """

    def __init__(self, session: Session, full_name: str, seed: int, timeout: float) -> None:
        self.session, self.full_name, self.seed = session, full_name, seed
        self.topic, self.task = find(full_name)
        self.checks = checks_of(self.task)
        self.remaining = timeout
        self.status: TaskStatus = "passed"
        self.problem: Problem | None = None
        self.load_problem: LoadProblem | None = None
        self.failure: tuple[CheckResult, Trial] | None = None
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

    def excerpt(self, file: str | None, line: int | None) -> Excerpt | None:
        """The lines of the student's file around one of them."""
        known = file == f"{self.topic.name}.py" and line is not None
        return excerpt_of(self.session.source(self.topic.name), line) if known and line else None

    def _judge(self, check: Check) -> CheckResult:
        load_problem = self.session.problem(self.topic.name, self.remaining)
        if load_problem is not None:
            return self._not_loaded(check, load_problem)
        prepared = drawn_trials if check.drawn else trials
        for item in prepared(self.full_name, self.seed):
            observation = self.observe(item.case)
            ended = self._ended(check, item, observation)
            if ended is not None:
                return ended
            found = check.judge(item, observation)
            if found is not None:
                self.status = "failed"
                return self._failed(check, *self._simplest(check, item, found))
        return CheckResult(check.name, check.kind, "passed")

    def observe(self, case: Case) -> Observation:
        """What the student's function does in a case. It is called once, however often that is asked."""
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
        self.failure = (result, item)
        return result

    def _ending_message(self, observation: Observation) -> Message:
        error = observation.error
        if error is not None:
            self._stopped(error)
        where = say("text.line", line=error.line) if error is not None and error.line else ""
        match observation.outcome:
            case "missing":
                return say("ending.no_function", file=f"{self.topic.name}.py", name=self.task.name)
            case "timeout":
                return say("ending.time_limit", where=where)
            case "memory":
                return say("ending.memory", where=where)
            case "crashed":
                return say("ending.crashed", where=where)
            case _:
                assert error is not None
                return say("text.raised", type=error.type, message=error.message)

    def _stopped(self, error: ErrorRecord) -> None:
        found = problem_of(error)
        self.problem = replace(found, excerpt=self.excerpt(found.file, found.line))

    def _not_loaded(self, check: Check, load_problem: LoadProblem) -> CheckResult:
        self.load_problem = load_problem
        self.status = _STATUS[load_problem.outcome]
        if load_problem.error is not None:
            self._stopped(load_problem.error)
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
            observation = self.observe(case)
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
        self.failure = (result, item)
        return result


def problem_of(error: ErrorRecord) -> Problem:
    """What stopped a task, with the meaning of torch's message; the file by its name only."""
    file = Path(error.file).name if error.file else None
    trail = tuple(Frame(Path(name).name, line, source) for name, line, source in error.trail)
    return Problem(error.type, error.message, explain(error), file, error.line, error.source, trail=trail)
