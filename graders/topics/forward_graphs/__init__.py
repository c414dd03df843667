"""Topic 1: what is recorded while one computes."""

from graders.tasks import Topic
from graders.topics.forward_graphs.affine_gradients import AFFINE_GRADIENTS
from graders.topics.forward_graphs.graph_facts import GRAPH_FACTS
from graders.topics.forward_graphs.intermediate_gradients import INTERMEDIATE_GRADIENTS
from graders.topics.forward_graphs.leaf import LEAF
from graders.topics.forward_graphs.numpy_gradients import NUMPY_GRADIENTS
from graders.topics.forward_graphs.product_graph import PRODUCT_GRAPH
from graders.topics.forward_graphs.stop_gradient_product import STOP_GRADIENT_PRODUCT

TOPIC = Topic(
    name="forward_graphs",
    tasks=(
        LEAF,
        PRODUCT_GRAPH,
        GRAPH_FACTS,
        INTERMEDIATE_GRADIENTS,
        AFFINE_GRADIENTS,
        NUMPY_GRADIENTS,
        STOP_GRADIENT_PRODUCT,
    ),
)
