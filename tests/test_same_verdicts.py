"""A batch and a student's own pytest say the same of the same answers, with the same seed: on the whole bank.

Each submission holds one answer for each topic, so few submissions hold the bank. Every run of the tests takes one of
``SHARE`` submissions, which is some answers of each task; with ``WHOLE_BANK=1`` in the environment it takes them all.
"""

from __future__ import annotations

import json
import os
import shutil
from itertools import groupby, zip_longest
from pathlib import Path
from xml.etree import ElementTree

import pytest

from graders import cli
from graders.bank import Answer, answers
from graders.grading import grade
from graders.session import InProcessSession
from tests.conftest import BANK, ROOT, command

SEED = 77
SHARE = 1 if os.environ.get("WHOLE_BANK") else 14
#: answers that return something else each time: an address, memory that nobody has written to
CHANGING = ("text_of_grad_fn", "size_instead_of_value")
#: submissions that are graded by pytest as well
PYTEST = (0, 4)


def rounds() -> list[list[Answer]]:
    """The bank, one answer for each topic at a time."""
    by_topic = [list(found) for _, found in groupby(answers(BANK), lambda answer: answer.topic)]
    return [[answer for answer in one if answer is not None] for one in zip_longest(*by_topic)][::SHARE]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The bank as a class, and where a batch wrote its results."""
    place = tmp_path_factory.mktemp("bank")
    for number, chosen in enumerate(rounds()):
        directory = place / "class" / f"{number:03}"
        directory.mkdir(parents=True)
        for answer in chosen:
            shutil.copyfile(answer.path, directory / f"{answer.topic}.py")
    arguments = [str(place / "class"), "--out", str(place / "out"), "--seed", str(SEED), "--jobs", "2"]
    assert cli.main(["grade", *arguments]) == 0, json.loads((place / "out" / "run.json").read_text())["not_graded"]
    return place / "class", place / "out"


def test_in_this_process_and_in_a_batch(bank: tuple[Path, Path]) -> None:
    place, out = bank
    differing = []
    for number, chosen in enumerate(rounds()):
        session = InProcessSession(place / f"{number:03}")
        names = [f"{answer.topic}.{answer.task}" for answer in chosen]
        here = json.loads(json.dumps(grade(session, "", SEED, only=names).to_json()))["tasks"]
        session.close()
        stored = json.loads((out / "results" / f"{number:03}.json").read_text(encoding="utf-8"))["tasks"]
        there = {task["task"]: task for task in stored}
        by_task = {f"{answer.topic}.{answer.task}": answer for answer in chosen}
        for task in here:
            answer, other = by_task[task["task"]], there[task["task"]]
            changing = answer.path.stem in CHANGING
            if task["status"] != other["status"] if changing else task != other:
                differing.append(answer.name)
    assert differing == []


def test_through_pytest_and_in_a_batch(bank: tuple[Path, Path], tmp_path: Path) -> None:
    """What a student's own run tells of each task in its JUnit file."""
    place, out = bank
    for number in PYTEST:
        report = tmp_path / "report.xml"
        options = [f"--submission={place / f'{number:03}'}", f"--junitxml={report}", f"--seed={SEED}"]
        command(ROOT, "-m", "pytest", "-q", *options)
        local = {}
        for case in ElementTree.parse(report).iter("testcase"):
            told = {item.get("name"): item.get("value") for item in case.iter("property")}
            local[told["graders.task"]] = told["graders.task_status"]
        stored = json.loads((out / "results" / f"{number:03}.json").read_text(encoding="utf-8"))["tasks"]
        assert local == {task["task"]: task["status"] for task in stored}
