"""What tasks of this topic ask for beyond values: of a ``torch.autograd.Function`` the graph of its result."""

from __future__ import annotations

from graders.cases import Case, TensorArgument
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
from graders.values import Observation, TensorValue


def made_by_function(case: Case, observation: Observation) -> Mismatch | None:
    """The node of a ``Function`` is named after its class, those of torch's own operations end in a digit."""
    value = observation.returned
    if not isinstance(value, TensorValue) or not _requires_grad(case):
        return None
    if not value.requires_grad:
        return Mismatch(say("check.no_graph"), "requires_grad=False", "requires_grad=True")
    if value.grad_fn is not None and value.grad_fn.endswith("Backward"):
        return None
    return Mismatch(
        say("custom_functions.not_by_apply"), f"grad_fn={value.grad_fn}", say("custom_functions.own_grad_fn")
    )


def _requires_grad(case: Case) -> bool:
    return any(isinstance(item, TensorArgument) and item.requires_grad for item in case.arguments.values())


def no_pass(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the call did without autograd."""
    if observation.backward_passes == 0:
        return _no_forward_mode(observation)
    passes = say("custom_functions.backward_passes", count=observation.backward_passes)
    return Mismatch(say("custom_functions.backward_run"), passes, say("text.none"))


def _no_forward_mode(observation: Observation) -> Mismatch | None:
    if observation.forward_levels == 0:
        return None
    found = say("custom_functions.forward_derivatives", count=observation.forward_levels)
    return Mismatch(say("custom_functions.forward_run"), found, say("text.none"))
