"""The bank: right answers pass, wrong ones are refused.

``graders audit``, which CI runs too, judges all of them at a seed of its own. Here it is every third at another seed;
with ``WHOLE_BANK=1`` in the environment all.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from graders.bank import Answer, answers, grade_answer
from graders.curriculum import topics
from tests.conftest import BANK

ALL = list(answers(BANK))
SEED = 77
SHARE = 1 if os.environ.get("WHOLE_BANK") else 3
#: training loops: their mistakes have the most shapes
LOOPS = {
    "linear_regression.fit_parabola",
    "linear_regression.fit_line",
    "linear_regression.train_linear",
    "logistic_regression.train",
}


@pytest.mark.parametrize("answer", ALL[::SHARE], ids=lambda answer: answer.name)
def test_verdict(answer: Answer) -> None:
    result = grade_answer(answer, SEED)
    failed = [check for check in result.checks if check.status == "failed"]
    if answer.right:
        assert result.status == "passed", failed
        assert result.score == result.max_score
    else:
        assert result.status in ("failed", "error", "timeout", "memory"), f"accepted: {answer.path}"
        assert result.score == 0
        assert failed and failed[0].message


@pytest.mark.parametrize("full_name", [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks])
def test_every_task_has_enough_answers(full_name: str) -> None:
    counts = Counter(answer.right for answer in ALL if f"{answer.topic}.{answer.task}" == full_name)
    wrong, right = (15, 12) if full_name in LOOPS else (6, 5)
    assert counts[False] >= wrong
    assert counts[True] >= right


def test_no_answer_belongs_to_an_unknown_task() -> None:
    known = {f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks}
    assert {f"{answer.topic}.{answer.task}" for answer in ALL} == known


def test_wrong_answers_mark_their_line() -> None:
    unmarked = [answer.name for answer in ALL if not answer.right and answer.line is None]
    assert not unmarked


def test_answers_differ() -> None:
    texts = Counter(answer.path.read_text(encoding="utf-8") for answer in ALL)
    assert [text for text, count in texts.items() if count > 1] == []
