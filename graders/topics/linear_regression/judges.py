"""What a task of this topic asks of the way to its values."""

from __future__ import annotations

from graders.cases import Case
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
from graders.values import ModuleValue, Observation


def builds_no_graph(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the model's ``forward`` ran without a graph each time."""
    model = observation.arguments.get("model")
    if isinstance(model, ModuleValue) and any(model.grad_modes):
        return Mismatch(
            say("linear_regression.forward_built_graph"),
            say("linear_regression.graph_in_forward"),
            say("linear_regression.no_graph"),
        )
    return None
