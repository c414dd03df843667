"""What some tasks of this topic allow, and what they may cost."""

from __future__ import annotations

from graders.cases import Case, TensorArgument
from graders.language.messages import say
from graders.oracles.mismatch import Mismatch
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
        say("second_derivatives.own_gradients"),
        say("second_derivatives.call_into", name=forbidden[0]),
        say("second_derivatives.neither"),
    )


def two_passes(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the engine ran at least twice."""
    passes = observation.backward_passes
    if passes >= 2:
        return None
    return Mismatch(say("second_derivatives.two_passes"), _passes(passes), _passes(2))


def _passes(count: int) -> str:
    return say("second_derivatives.passes", count=count)


def few_passes(case: Case, observation: Observation) -> Mismatch | None:
    """Whether the number of backward passes does not grow with the length of ``x``."""
    x, passes = case.arguments["x"], observation.backward_passes
    assert isinstance(x, TensorArgument)
    size = x.array.size
    if size < LONG or passes < size:
        return None
    return Mismatch(
        say("second_derivatives.too_many_passes", passes=passes, size=size),
        _passes(passes),
        say("second_derivatives.few_passes"),
    )
