"""Topic 6: two clouds of points, a model that gives probabilities, and the loop that trains it."""

from graders.tasks import Topic
from graders.topics.logistic_regression.accuracy import ACCURACY
from graders.topics.logistic_regression.binary_cross_entropy import BINARY_CROSS_ENTROPY
from graders.topics.logistic_regression.decision_boundary import DECISION_BOUNDARY
from graders.topics.logistic_regression.make_blobs import MAKE_BLOBS
from graders.topics.logistic_regression.model import LOGISTIC_REGRESSION
from graders.topics.logistic_regression.train import TRAIN

TOPIC = Topic(
    name="logistic_regression",
    tasks=(MAKE_BLOBS, LOGISTIC_REGRESSION, BINARY_CROSS_ENTROPY, ACCURACY, TRAIN, DECISION_BOUNDARY),
)
