"""Every mutant of a reference solution is refused, except those that are listed as equivalent with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.curriculum import topics
from graders.grading import TaskGrading
from graders.mutants import equivalent, mutants
from graders.session import InProcessSession
from tests.conftest import ROOT

LIST = ROOT / "tests" / "equivalent_mutants.txt"
TASKS = [(topic.name, task.name) for topic in topics() for task in topic.tasks]
SEED = 7
SECONDS = 5.0


def accepted(topic: str, task: str, directory: Path) -> tuple[int, list[str]]:
    """How many mutants there are, and which of them pass."""
    source = (ROOT / "solutions" / f"{topic}.py").read_text(encoding="utf-8")
    found = list(mutants(source, task))
    passing = []
    for mutant in found:
        (directory / f"{topic}.py").write_text(mutant.source, encoding="utf-8")
        session = InProcessSession(directory)
        try:
            result = TaskGrading(session, f"{topic}.{task}", SEED, SECONDS).task_result()
        finally:
            session.close()
        if result.status == "passed":
            passing.append(mutant.change)
    return len(found), passing


@pytest.mark.parametrize(("topic", "task"), TASKS, ids=[task for _, task in TASKS])
def test_mutants_are_refused(topic: str, task: str, tmp_path: Path) -> None:
    count, passing = accepted(topic, task, tmp_path)
    assert count >= 1
    known = equivalent(LIST)
    assert [change for change in passing if (f"{topic}.{task}", change) not in known] == []


def test_the_list_holds_no_strangers() -> None:
    for full_name, change in equivalent(LIST):
        topic, task = full_name.split(".")
        source = (ROOT / "solutions" / f"{topic}.py").read_text(encoding="utf-8")
        assert change in {mutant.change for mutant in mutants(source, task)}, (full_name, change)
