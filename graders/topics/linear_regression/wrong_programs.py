"""The wrong programs of this topic, by task and id."""

from __future__ import annotations

from collections.abc import Mapping

from graders.evidence.value import Programs, Words
from graders.topics.linear_regression import (
    wrong_fit_line,
    wrong_fit_parabola,
    wrong_orthogonal_loss,
    wrong_predict,
    wrong_train_linear,
)

PROGRAMS: Mapping[str, Programs] = {
    "fit_parabola": wrong_fit_parabola.PROGRAMS,
    "orthogonal_loss": wrong_orthogonal_loss.PROGRAMS,
    "fit_line": wrong_fit_line.PROGRAMS,
    "train_linear": wrong_train_linear.PROGRAMS,
    "predict": wrong_predict.PROGRAMS,
}

WORDS: Mapping[str, Mapping[str, Words]] = {
    "fit_parabola": {
        "wrong-variable": Words(
            "A parameter is moved by the derivative with respect to the other one. The first loss is right; after the "
            "first such update the two parameters stand elsewhere, and so all later losses differ.",
            "Look at each update: which parameter stands on its left, and the gradient of which one on its right?",
        )
    },
}
