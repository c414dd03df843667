"""What some tasks of this topic ask for beyond values."""

from __future__ import annotations

from graders.cases import Case
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
from graders.values import Observation, TensorValue


def is_leaf(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the result is a leaf that requires grad."""
    value = observation.returned
    if isinstance(value, TensorValue) and value.is_leaf and value.requires_grad:
        return None
    shown = ""
    if isinstance(value, TensorValue):
        shown = f"is_leaf={value.is_leaf}, requires_grad={value.requires_grad}, grad_fn={value.grad_fn}"
    return Mismatch(say("forward_graphs.no_leaf"), shown, "is_leaf=True, requires_grad=True")


def without_torch(_: Case, observation: Observation) -> Mismatch | None:
    """Whether nothing of torch was called."""
    if observation.calls or observation.backward_passes:
        used = observation.calls[0] if observation.calls else "backward"
        return Mismatch(say("forward_graphs.torch_used"), f"torch: {used}", say("forward_graphs.numpy_alone"))
    return None
