"""Topic 4: gradients add up, and what may be changed in place."""

from graders.tasks import Topic
from graders.topics.gradient_zeroing.add_in_place import ADD_IN_PLACE
from graders.topics.gradient_zeroing.add_out_of_place import ADD_OUT_OF_PLACE
from graders.topics.gradient_zeroing.gradient_history import GRADIENT_HISTORY
from graders.topics.gradient_zeroing.micro_batch_gradient import MICRO_BATCH_GRADIENT
from graders.topics.gradient_zeroing.move_after_backward import MOVE_AFTER_BACKWARD
from graders.topics.gradient_zeroing.sgd_step import SGD_STEP

TOPIC = Topic(
    name="gradient_zeroing",
    tasks=(
        GRADIENT_HISTORY,
        SGD_STEP,
        MICRO_BATCH_GRADIENT,
        MOVE_AFTER_BACKWARD,
        ADD_IN_PLACE,
        ADD_OUT_OF_PLACE,
    ),
)
