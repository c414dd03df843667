"""Topic 8: what a few lines do, at the points where much that is written about autograd is wrong."""

from graders.tasks import Topic
from graders.topics.predictions.add_only_graph import ADD_ONLY_GRAPH
from graders.topics.predictions.after_zero_grad import AFTER_ZERO_GRAD
from graders.topics.predictions.fresh_graphs import FRESH_GRAPHS
from graders.topics.predictions.gradient_of_intermediate import GRADIENT_OF_INTERMEDIATE
from graders.topics.predictions.leaf_moved_before_backward import LEAF_MOVED_BEFORE_BACKWARD
from graders.topics.predictions.list_of_references import LIST_OF_REFERENCES
from graders.topics.predictions.saved_leaf_moved import SAVED_LEAF_MOVED
from graders.topics.predictions.shares_memory import SHARES_MEMORY
from graders.topics.predictions.tracked import TRACKED
from graders.topics.predictions.where_it_fails import WHERE_IT_FAILS

TOPIC = Topic(
    name="predictions",
    tasks=(
        FRESH_GRAPHS,
        LEAF_MOVED_BEFORE_BACKWARD,
        SAVED_LEAF_MOVED,
        WHERE_IT_FAILS,
        TRACKED,
        GRADIENT_OF_INTERMEDIATE,
        ADD_ONLY_GRAPH,
        SHARES_MEMORY,
        LIST_OF_REFERENCES,
        AFTER_ZERO_GRAD,
    ),
)
