"""Grading one submission: the verdict on each task, and what explains it."""

from __future__ import annotations

import time
import warnings
from collections.abc import Collection
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from io import StringIO

import torch

import graders
from graders.advice import advise
from graders.curriculum import topics
from graders.defaults import TIMEOUT
from graders.diagnosis import diagnose
from graders.displays.building import displays_of_failure, displays_of_success
from graders.displays.records import Display
from graders.evidence import Witness, value
from graders.fingerprint import fingerprint
from graders.judging import Judging
from graders.preparation import trials
from graders.results import Finding, SubmissionResult, TaskResult
from graders.session import Session


class TaskGrading(Judging):
    """One task of one submission: its verdict, and, asked for, findings and pictures."""

    def __init__(self, session: Session, full_name: str, seed: int, timeout: float) -> None:
        super().__init__(session, full_name, seed, timeout)
        self._found: tuple[Finding, ...] | None = None

    def task_result(self, pictures: bool = False) -> TaskResult:
        """All checks of the task.

        Args:
            pictures: with what pictures are made from; a wrong answer is called once more for them.
        """
        checks = tuple(self.result(index) for index in range(len(self.checks)))
        points = self.task.points
        score = points if self.status == "passed" else 0.0
        displays = self.displays() if pictures else ()
        return TaskResult(
            self.full_name,
            self.status,
            score,
            points,
            checks,
            self.findings(),
            self.problem,
            displays,
            self._fingerprint(),
        )

    def findings(self) -> tuple[Finding, ...]:
        """What the student most likely believes, once a check has failed; advice, once all have passed."""
        wrong = self.failure is not None and self.status in ("failed", "error")
        right = self.status == "passed" and len(self._results) == len(self.checks)
        if not wrong and not right:
            return ()
        if self._found is None:
            found = self._diagnosed() if wrong else self._advised()
            self._found = tuple(replace(one, excerpt=self.excerpt(one.file, one.line)) for one in found)
        return self._found

    def _fingerprint(self) -> str:
        """What finds others who gave the same wrong answer, where nothing names it."""
        named = any(finding.kind != "advice" for finding in self.findings())
        if named or self.failure is None or self.status not in ("failed", "error"):
            return ""
        prepared, (_, failing) = trials(self.full_name, self.seed), self.failure
        telling = value.probes(self.full_name, prepared) or prepared
        return fingerprint(self.observe(item.case) for item in prepared if item in telling or item is failing)

    def displays(self) -> tuple[Display, ...]:
        """What pictures of the task are made from. What the code prints once more for them is not heard."""
        try:
            with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                return self._displays()
        except Exception as error:  # a fault of ours must not cost the student the result
            warnings.warn(f"the pictures of {self.full_name} failed: {error!r}", stacklevel=2)
            return ()

    def _displays(self) -> tuple[Display, ...]:
        if self.failure is not None and self.status in ("failed", "error"):
            result, failing = self.failure
            return displays_of_failure(self.full_name, result.kind, failing, self.observe)
        if self.status == "passed":
            last = trials(self.full_name, self.seed)[-1]
            return displays_of_success(last, self.observe(last.case))
        return ()

    def _advised(self) -> tuple[Finding, ...]:
        try:
            return advise(self.full_name, self.session.source(self.topic.name))
        except Exception as error:  # a fault of ours must not cost the student the result
            warnings.warn(f"the advice on {self.full_name} failed: {error!r}", stacklevel=2)
            return ()

    def _diagnosed(self) -> tuple[Finding, ...]:
        assert self.failure is not None
        result, failing = self.failure
        prepared = trials(self.full_name, self.seed)
        source = self.session.source(self.topic.name)
        witness = Witness(self.full_name, self.task, prepared, result, self.observe, failing.case, source)
        try:
            return diagnose(witness)
        except Exception as error:  # a fault of ours must not cost the student the result
            warnings.warn(f"the diagnosis of {self.full_name} failed: {error!r}", stacklevel=2)
            return ()


def grade(
    session: Session,
    name: str,
    seed: int,
    timeout: float = TIMEOUT,
    isolation: str = "none",
    only: Collection[str] = (),
) -> SubmissionResult:
    """Grade the tasks of a submission.

    Args:
        session: serves the submission.
        name: what to call it.
        seed: from which the inputs are drawn.
        timeout: seconds for one task.
        isolation: how the session keeps the submission apart, for the record.
        only: the full names of the tasks that are wanted (none: all).
    """
    start = time.monotonic()
    results: list[TaskResult] = []
    notes: list[str] = []
    for topic in topics():
        for full_name in (f"{topic.name}.{task.name}" for task in topic.tasks):
            if not only or full_name in only:
                results.append(TaskGrading(session, full_name, seed, timeout).task_result(True))
        notes.extend(session.notes(topic.name))
    seconds = round(time.monotonic() - start, 4)
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return SubmissionResult(
        name, seed, graders.__version__, torch.__version__, seconds, tuple(results), tuple(notes), isolation, date=date
    )
