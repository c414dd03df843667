"""What the tasks of this topic have in common: a few lines of code, run once, and how a student writes the answer."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import cache

import torch

from graders.cases import Case
from graders.language.messages import either, say
from graders.oracles.expectation import Expectation, Prediction
from graders.oracles.form import Answer, Form
from graders.tasks import Task
from graders.topics.draw import Draw

Single = bool | int | float | str | None

#: the answer where any line of the code raises
ERROR = "error"


A_NUMBER = Form(say("prediction.number", error=f'"{ERROR}"'), words=(ERROR,), single=True)
THREE_NUMBERS = Form(say("prediction.three_numbers", error=f'"{ERROR}"'), words=(ERROR,), length=3)
FIVE_TRUTH_VALUES = Form(say("prediction.five_truth_values", error=f'"{ERROR}"'), words=(ERROR,), length=5)


def one_of(*words: str) -> Form:
    """The answer is one of these strings."""
    return Form(either([f'"{word}"' for word in words]), words=words)


@cache
def answer_of(code: str) -> Answer:
    """What ``code`` binds to ``answer`` on the installed torch, in plain values; ``"error"`` where it raises."""
    names: dict[str, object] = {}
    with warnings.catch_warnings(), torch.enable_grad():
        warnings.simplefilter("ignore")
        try:
            exec(code, names)
        except Exception:
            return ERROR
    answer = names["answer"]
    return [_number(item) for item in answer] if isinstance(answer, list) else _plain(answer)


def _plain(value: object) -> Single:
    """A value as a student writes it: a tensor of one element as the number that it holds."""
    if isinstance(value, torch.Tensor):
        return value.item()
    assert value is None or isinstance(value, bool | int | float | str)
    return value


def _number(value: object) -> bool | int | float:
    plain = _plain(value)
    assert isinstance(plain, bool | int | float)
    return plain


def prediction(name: str, summary: str, code: str, form: Form, hints: tuple[str, str, str]) -> Task:
    """A task that asks what ``code`` gives.

    Args:
        name: of the task.
        summary: what is asked, in a few words.
        code: the lines that the stub's docstring shows; they bind ``answer``.
        form: how the answer is written.
        hints: as for every task.
    """

    def cases(_: Draw) -> Sequence[Case]:
        return [Case()]

    def reference(_: Case) -> Expectation:
        return Expectation(Prediction(answer_of(code), form))

    # Whatever a function does to find its answer, only the answer says what the student believes.
    return Task(
        name=name, summary=summary, cases=cases, reference=reference, hints=hints, points=1.0, evidence=("value",)
    )
