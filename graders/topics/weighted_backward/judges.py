"""What some tasks of this topic allow, and what they demand."""

from __future__ import annotations

from graders.cases import Case
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
from graders.values import Observation

#: ``torch.vmap`` lives among the functions of ``torch.func``, but it differentiates nothing.
_ALLOWED = ("vmap", "wrapped")


def own_products(_: Case, observation: Observation) -> Mismatch | None:
    """Whether neither ``torch.func`` nor ``torch.autograd.functional`` did the work."""
    forbidden = [name for name in observation.calls if name not in _ALLOWED]
    if forbidden:
        return Mismatch(
            say("weighted_backward.not_allowed"),
            say("weighted_backward.call_of", name=forbidden[0]),
            say("weighted_backward.own_products"),
        )
    return None


def one_graph_twice(_: Case, observation: Observation) -> Mismatch | None:
    """Whether two passes went through one graph."""
    if observation.repeated_pass:
        return None
    passes = observation.backward_passes
    found = "one_pass" if passes == 1 else "separate_passes"
    return Mismatch(
        say("weighted_backward.no_second_pass"),
        say(f"weighted_backward.{found}", count=passes),
        say("weighted_backward.two_through_one"),
    )
