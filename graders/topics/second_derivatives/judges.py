"""What some tasks of this topic allow, and what they may cost."""

from __future__ import annotations

from graders.cases import Case, TensorArgument
from graders.oracles.comparison import Mismatch
from graders.values import Observation

#: ``torch.vmap`` lives in the same files as ``torch.func``, but it batches and takes no derivative: it is welcome.
_BATCHING = ("vmap", "wrapped")

#: The length of the case that counts passes. A way that builds no Hessian takes one to four of them at any length; one
#: that builds it takes at least as many as there are elements.
LONG = 12


def by_own_gradients(_: Case, observation: Observation) -> Mismatch | None:
    """Whether neither ``torch.func`` nor ``torch.autograd.functional`` did the work."""
    forbidden = [name for name in observation.calls if name not in _BATCHING]
    if not forbidden:
        return None
    return Mismatch(
        "this task is to be done with gradients that you take yourself",
        f"a call into torch.func or torch.autograd.functional: {forbidden[0]}",
        "neither of them",
    )


def two_passes(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the engine ran at least twice."""
    passes = observation.backward_passes
    if passes >= 2:
        return None
    return Mismatch("the derivatives are to come from two backward passes", f"{passes} passes", "2 passes")


def few_passes(case: Case, observation: Observation) -> Mismatch | None:
    """Whether the number of backward passes does not grow with the length of ``x``."""
    x, passes = case.arguments["x"], observation.backward_passes
    assert isinstance(x, TensorArgument)
    size = x.array.size
    if size < LONG or passes < size:
        return None
    return Mismatch(
        f"the number of backward passes grows with the length of x: {passes} for {size} elements, as many as it takes "
        "to build the Hessian",
        f"{passes} passes",
        "a few passes, whatever the length",
    )
