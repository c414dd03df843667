"""Topic 3: derivatives of derivatives."""

from graders.tasks import Topic
from graders.topics.second_derivatives.first_and_second import FIRST_AND_SECOND
from graders.topics.second_derivatives.gradient_penalty import GRADIENT_PENALTY
from graders.topics.second_derivatives.hessian import HESSIAN
from graders.topics.second_derivatives.hessian_vector_product import HESSIAN_VECTOR_PRODUCT
from graders.topics.second_derivatives.nth_derivative import NTH_DERIVATIVE
from graders.topics.second_derivatives.second_by_backward import SECOND_BY_BACKWARD

TOPIC = Topic(
    name="second_derivatives",
    tasks=(
        FIRST_AND_SECOND,
        NTH_DERIVATIVE,
        SECOND_BY_BACKWARD,
        HESSIAN,
        HESSIAN_VECTOR_PRODUCT,
        GRADIENT_PENALTY,
    ),
)
