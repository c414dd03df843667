"""Topic 2: what goes into a backward pass, and what adds up in it."""

from graders.tasks import Topic
from graders.topics.weighted_backward.backward_twice import BACKWARD_TWICE
from graders.topics.weighted_backward.jacobian import JACOBIAN
from graders.topics.weighted_backward.vjp import VJP
from graders.topics.weighted_backward.weighted_gradient import WEIGHTED_GRADIENT
from graders.topics.weighted_backward.weighted_losses_gradient import WEIGHTED_LOSSES_GRADIENT

TOPIC = Topic(
    name="weighted_backward",
    tasks=(
        BACKWARD_TWICE,
        WEIGHTED_GRADIENT,
        WEIGHTED_LOSSES_GRADIENT,
        VJP,
        JACOBIAN,
    ),
)
