"""What known wrong programs give for the tasks of this topic."""

from __future__ import annotations

from collections.abc import Mapping

from graders.evidence.value import Programs
from graders.topics.logistic_regression.wrong_entropy import BINARY_CROSS_ENTROPY
from graders.topics.logistic_regression.wrong_formulas import (
    ACCURACY,
    DECISION_BOUNDARY,
    LOGISTIC_REGRESSION,
    MAKE_BLOBS,
)
from graders.topics.logistic_regression.wrong_loops import TRAIN

PROGRAMS: Mapping[str, Programs] = {
    "make_blobs": MAKE_BLOBS,
    "LogisticRegression": LOGISTIC_REGRESSION,
    "binary_cross_entropy": BINARY_CROSS_ENTROPY,
    "accuracy": ACCURACY,
    "train": TRAIN,
    "decision_boundary": DECISION_BOUNDARY,
}
