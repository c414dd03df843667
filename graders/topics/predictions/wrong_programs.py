"""Predicted values that are typical of one belief, and what is said of it: never what the code really gives."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs, Words
from graders.oracles.expectation import Expectation, Expected, Number, Prediction, Tensor
from graders.oracles.form import Answer, Form
from graders.topics.predictions.experiment import line_of
from graders.topics.predictions.prediction import A_NUMBER, ERROR, FIVE_TRUTH_VALUES, THREE_NUMBERS

__all__ = ["PROGRAMS", "WORDS", "line_of"]


def _says(returned: Expected) -> Program:
    """Whoever believes it returns this."""

    def run(_: Case) -> Expectation:
        return Expectation(returned)

    return run


def _answers(form: Form, *answers: Answer) -> tuple[Program, ...]:
    """Whoever believes it gives one of these answers. A single number is no truth value."""
    numbers = (int, float) if form is A_NUMBER else ()
    return tuple(
        _says(Number(answer) if isinstance(answer, numbers) else Prediction(answer, form)) for answer in answers
    )


_NO: bool | int | float = False
_YES: bool | int | float = True

PROGRAMS: Mapping[str, Programs] = {
    "fresh_graphs": {
        "retain-graph-makes-accumulate": _answers(THREE_NUMBERS, [5.0, 5.0, 5.0]),
        "second-backward-always-fails": (*_answers(THREE_NUMBERS, ERROR), _says([Number(5.0), ERROR, ERROR])),
    },
    "leaf_moved_before_backward": {
        # 7 is the derivative at the new w.
        "leaf-edit-always-breaks-backward": _answers(A_NUMBER, ERROR, 7.0),
    },
    "tracked": {
        # As if all inputs had to ask, as if every result did, and as if one input were enough for anything.
        "requires-grad-propagation-any-all": _answers(
            FIVE_TRUTH_VALUES,
            *([_NO, _NO, silent, comparison, _NO] for silent in (_NO, _YES) for comparison in (_NO, _YES)),
            *([_YES, _YES, silent, comparison, _NO] for silent in (_NO, _YES) for comparison in (_NO, _YES)),
            [_NO, _YES, _NO, _YES, _NO],
            [_NO, _YES, _YES, _YES, _NO],
        ),
    },
    "gradient_of_intermediate": {
        # The derivative by a; and 0 for a gradient that was stored and cleared.
        "nonleaf-grad-read": _answers(A_NUMBER, 2.0, 0.0),
    },
    "add_only_graph": {
        "second-backward-always-fails": _answers(A_NUMBER, ERROR),
    },
    "shares_memory": {
        "id-is-memory-address": _answers(FIVE_TRUTH_VALUES, [_NO, _NO, _NO, _NO, _NO], [_NO, _NO, _NO, _NO, _YES]),
        "detach-shares-memory": _answers(FIVE_TRUTH_VALUES, [_YES, _NO, _NO, _NO, _YES]),
    },
    "list_of_references": {
        # Three numbers that were stored; three tensors of which zero_ reached the last.
        "alias-of-grad": _answers(THREE_NUMBERS, [5.0, 5.0, 5.0], [5.0, 5.0, 0.0]),
    },
    "after_zero_grad": {
        "zero-grad-then-read": (*_answers(A_NUMBER, 0.0), _says(Tensor(np.zeros(1), ""))),
    },
}

WORDS: Mapping[str, Mapping[str, Words]] = {
    "tracked": {
        "requires-grad-propagation-any-all": Words(
            "Your list follows a rule of its own for which results require grad: as if all inputs had to, or every "
            "result did, or one input were enough for whatever is computed from it.",
            "For each of the five: which of its inputs requires grad, is autograd recording at that moment, and can "
            "such a result have a derivative at all?",
        )
    },
    "gradient_of_intermediate": {
        "nonleaf-grad-read": Words(
            "You seem to believe that backward puts a number into .grad of every tensor that it passes on its way.",
            "For which tensors is a gradient kept, and which of them is a?",
        )
    },
    "shares_memory": {
        "detach-shares-memory": Words(
            "You seem to believe that detach makes a copy of the numbers, as something to keep.",
            "What does detach take away from a tensor: its history, or its memory? Which method copies the memory?",
        )
    },
    "list_of_references": {
        "alias-of-grad": Words(
            "You seem to believe that the entries of the list do not depend on each other: that each holds what it "
            "was given in its own round.",
            "What does append store: the numbers, or the tensor? How many tensors are there in the end?",
        )
    },
    "after_zero_grad": {
        "zero-grad-then-read": Words(
            "You seem to believe that zero_grad writes zeros into the gradient, as its name says.",
            "What is the default of its parameter set_to_none, since which version, and what is it good for?",
        )
    },
}
