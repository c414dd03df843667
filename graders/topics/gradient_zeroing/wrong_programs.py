"""What named wrong programs give for the tasks of this topic, and unnamed ones that give the same or nearly so.

An unnamed program beside a named one with the same numbers says that numbers alone do not name the mistake.
"""

from __future__ import annotations

from collections.abc import Mapping

from graders.evidence.value import Programs
from graders.topics.gradient_zeroing.wrong_additions import ADD_OUT_OF_PLACE
from graders.topics.gradient_zeroing.wrong_histories import GRADIENT_HISTORY
from graders.topics.gradient_zeroing.wrong_moves import MOVE_AFTER_BACKWARD
from graders.topics.gradient_zeroing.wrong_slices import MICRO_BATCH_GRADIENT
from graders.topics.gradient_zeroing.wrong_steps import SGD_STEP

PROGRAMS: Mapping[str, Programs] = {
    "gradient_history": GRADIENT_HISTORY,
    "sgd_step": SGD_STEP,
    "micro_batch_gradient": MICRO_BATCH_GRADIENT,
    "move_after_backward": MOVE_AFTER_BACKWARD,
    "add_out_of_place": ADD_OUT_OF_PLACE,
}
