"""What known wrong programs give in the tasks of this topic."""

from __future__ import annotations

from collections.abc import Mapping

from graders.evidence.value import Programs
from graders.topics.custom_functions import wrong_agreements, wrong_differences, wrong_mul_add, wrong_stable_sigmoid

PROGRAMS: Mapping[str, Programs] = {
    "MulAdd": wrong_mul_add.PROGRAMS,
    "StableSigmoid": wrong_stable_sigmoid.PROGRAMS,
    "central_difference": wrong_differences.PROGRAMS,
    "gradients_agree": wrong_agreements.PROGRAMS,
}
