"""Topic 5: gradient descent, by hand and with an optimizer, and prediction."""

from graders.tasks import Topic
from graders.topics.linear_regression.fit_line import FIT_LINE
from graders.topics.linear_regression.fit_parabola import FIT_PARABOLA
from graders.topics.linear_regression.orthogonal_loss import ORTHOGONAL_LOSS
from graders.topics.linear_regression.predict import PREDICT
from graders.topics.linear_regression.train_linear import TRAIN_LINEAR

TOPIC = Topic(
    name="linear_regression",
    tasks=(FIT_PARABOLA, ORTHOGONAL_LOSS, FIT_LINE, TRAIN_LINEAR, PREDICT),
)
