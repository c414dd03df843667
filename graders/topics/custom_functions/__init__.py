"""Topic 7: derivatives of one's own, and how to check them."""

from graders.tasks import Topic
from graders.topics.custom_functions.central_difference import CENTRAL_DIFFERENCE
from graders.topics.custom_functions.gradients_agree import GRADIENTS_AGREE
from graders.topics.custom_functions.mul_add import MUL_ADD
from graders.topics.custom_functions.stable_sigmoid import STABLE_SIGMOID

TOPIC = Topic(
    name="custom_functions",
    tasks=(MUL_ADD, STABLE_SIGMOID, CENTRAL_DIFFERENCE, GRADIENTS_AGREE),
)
