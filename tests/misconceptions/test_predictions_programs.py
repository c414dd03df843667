"""No predicted value may stand for two beliefs, and no words about a belief may give the right answer away."""

import ast

import pytest

from graders.evidence.value import given, programs, words
from graders.misconceptions import catalogue
from graders.oracles.comparison import difference
from graders.oracles.expectation import Number, Prediction, Tensor
from graders.preparation import trials
from graders.topics.predictions.experiment import line_of
from graders.topics.predictions.wrong_programs import PROGRAMS, WORDS
from graders.values import SequenceValue, TensorValue, Value


def answers(task: str, name: str) -> list[Value]:
    """The values that an entry predicts."""
    (trial,) = trials(f"predictions.{task}", 0)
    found = [given(program, trial.case) for program in programs(f"predictions.{task}")[name]]
    return [value_of(expectation.returned) for expectation in found if expectation is not None]


def value_of(expected: object) -> Value:
    match expected:
        case Prediction(answer):
            return SequenceValue("list", tuple(answer)) if isinstance(answer, list) else answer
        case Number():
            return expected.value
        case Tensor():
            return TensorValue(expected.array, str(expected.array.dtype))
        case list():
            return SequenceValue("list", tuple(map(value_of, expected)))
    assert isinstance(expected, str)
    return expected


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_a_value_stands_for_one_belief_and_is_wrong(task: str) -> None:
    (trial,) = trials(f"predictions.{task}", 0)
    for name in PROGRAMS[task]:
        for answer in answers(task, name):
            assert difference(answer, trial.expectation.returned) is not None
            for other, variants in PROGRAMS[task].items():
                expected = [given(program, trial.case) for program in variants]
                fit = any(one is not None and difference(answer, one.returned) is None for one in expected)
                assert fit == (name == other), (name, other, answer)


@pytest.mark.parametrize("task", list(PROGRAMS))
def test_a_finding_does_not_give_the_answer_away(task: str) -> None:
    for name in PROGRAMS[task]:
        own = words(f"predictions.{task}", name)
        entry = catalogue()[name]
        said = (own.message, own.hint) if own else (entry.message, entry.hint)
        assert not any("{" in text for text in said), (name, said)
        assert not any(character.isdigit() for text in said for character in text), (name, said)


def test_words_belong_to_a_program() -> None:
    assert all(set(WORDS[task]) <= set(PROGRAMS[task]) for task in WORDS)


EXPERIMENT = """
def after_zero_grad():
    w = torch.tensor([1.0], requires_grad=True)
    (w * w).backward()
    w.grad.zero_()
    return w.grad.item()
"""


def test_an_experiment_is_wrong_where_it_does_something_else() -> None:
    assert line_of("after_zero_grad", ast.parse(EXPERIMENT)) == 5
    assert line_of("after_zero_grad", ast.parse("def after_zero_grad():\n    return 0.0\n")) == 2
