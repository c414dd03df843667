"""The reference solutions pass for every seed, always alike; the stubs are todo; both agree with each other."""

from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path

import pytest

from graders.curriculum import TOPIC_NAMES, topics
from graders.grading import grade
from graders.results import SubmissionResult
from graders.session import InProcessSession
from tests.conftest import ROOT


def graded(directory: Path, seed: int) -> SubmissionResult:
    session = InProcessSession(directory)
    try:
        return grade(session, directory.name, seed)
    finally:
        session.close()


def comparable(result: SubmissionResult) -> str:
    return json.dumps({**result.to_json(), "seconds": None, "date": None})


@pytest.mark.parametrize("seed", range(20))
def test_solutions_pass_twice_alike(seed: int) -> None:
    first, second = graded(ROOT / "solutions", seed), graded(ROOT / "solutions", seed)
    assert [task.task for task in first.tasks if task.status != "passed"] == []
    assert first.score == first.max_score == 88
    assert first.notes == ()
    assert comparable(first) == comparable(second)


def test_stubs_are_todo() -> None:
    result = graded(ROOT / "exercises", 1)
    assert {task.status for task in result.tasks} == {"todo"}
    assert result.score == 0


def test_different_seeds_draw_different_inputs() -> None:
    from graders.oracles.formatting import case_text
    from graders.preparation import trials

    for topic in topics():
        if topic.name == "predictions":
            continue
        for task in topic.tasks:
            name = f"{topic.name}.{task.name}"
            texts = [[case_text(trial.case) for trial in trials(name, seed)] for seed in (1, 2)]
            assert texts[0] != texts[1], name


@pytest.mark.parametrize("name", TOPIC_NAMES)
def test_stub_and_solution_agree(name: str) -> None:
    stub, solution = (
        ast.parse((ROOT / folder / f"{name}.py").read_text(encoding="utf-8")) for folder in ("exercises", "solutions")
    )
    tasks = {task.name for task in next(topic for topic in topics() if topic.name == name).tasks}
    described = [_interface(tree) for tree in (stub, solution)]
    assert described[0] == {key: described[1][key] for key in described[0]}
    assert tasks <= set(described[0])
    assert ast.get_docstring(stub) == ast.get_docstring(solution)


def _interface(tree: ast.Module) -> dict[str, tuple[str, str | None]]:
    """Signature and docstring of each function, class and method."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            found[node.name] = (ast.unparse(node.args), ast.get_docstring(node))
        if isinstance(node, ast.ClassDef):
            found[node.name] = (",".join(map(ast.unparse, node.bases)), ast.get_docstring(node))
    return found


def test_hints_are_short_and_hold_no_code() -> None:
    for topic in topics():
        for task in topic.tasks:
            assert len(task.hints) == 3, task.name
            for hint in task.hints:
                assert 5 <= len(hint.split()) <= 90, (task.name, hint)
                assert not any(mark in hint for mark in ("\n", "```", "def ")), (task.name, hint)


def test_predictions_show_the_code_that_is_run() -> None:
    from importlib import import_module

    stubs = import_module("exercises.predictions")
    topic = next(topic for topic in topics() if topic.name == "predictions")
    for task in topic.tasks:
        code = import_module(f"graders.topics.predictions.{task.name}").CODE
        shown = inspect.getdoc(getattr(stubs, task.name)) or ""
        assert code.strip() in inspect.cleandoc(shown.replace("\n    ", "\n")) or all(
            line.strip() in shown for line in code.strip().splitlines()
        ), task.name
