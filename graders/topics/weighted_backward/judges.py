"""What some tasks of this topic allow, and what they demand."""

from __future__ import annotations

from graders.cases import Case
from graders.oracles.comparison import Mismatch
from graders.values import Observation

#: ``torch.vmap`` lives among the functions of ``torch.func``, but it differentiates nothing.
_ALLOWED = ("vmap", "wrapped")


def own_products(_: Case, observation: Observation) -> Mismatch | None:
    """Whether neither ``torch.func`` nor ``torch.autograd.functional`` did the work."""
    forbidden = [name for name in observation.calls if name not in _ALLOWED]
    if forbidden:
        return Mismatch(
            "torch.func and torch.autograd.functional are not allowed here",
            f"a call of {forbidden[0]}",
            "your own vector-Jacobian products",
        )
    return None


def one_graph_twice(_: Case, observation: Observation) -> Mismatch | None:
    """Whether two passes went through one graph."""
    if observation.repeated_pass:
        return None
    passes = observation.backward_passes
    found = "1 backward pass" if passes == 1 else f"{passes} backward passes, no two of them through one graph"
    return Mismatch("the value is right, but no graph was gone through twice", found, "2 passes through one graph")
