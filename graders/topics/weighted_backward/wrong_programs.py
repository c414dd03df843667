"""What known wrong programs give for the tasks of this topic."""

from __future__ import annotations

from collections.abc import Mapping

from graders.evidence.value import Programs
from graders.topics.weighted_backward.wrong_losses import WEIGHTED_LOSSES_GRADIENT
from graders.topics.weighted_backward.wrong_products import JACOBIAN, VJP
from graders.topics.weighted_backward.wrong_vectors import BACKWARD_TWICE, WEIGHTED_GRADIENT

PROGRAMS: Mapping[str, Programs] = {
    "backward_twice": BACKWARD_TWICE,
    "weighted_gradient": WEIGHTED_GRADIENT,
    "weighted_losses_gradient": WEIGHTED_LOSSES_GRADIENT,
    "vjp": VJP,
    "jacobian": JACOBIAN,
}
