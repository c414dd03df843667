"""What some tasks of this topic ask for beyond values."""

from __future__ import annotations

from collections.abc import Mapping

from graders.cases import Case
from graders.language.messages import say
from graders.oracles.formatting import value_text
from graders.oracles.mismatch import Mismatch
from graders.values import ModuleValue, Observation

SHAPES = {"features.weight": (1, 2), "features.bias": (1,)}

#: what torch calls its own losses
_LOSSES = ("cross_entropy", "_loss", "kl_div")


def has_these_parameters(_: Case, observation: Observation) -> Mismatch | None:
    """Whether the result is a module with the parameters of ``nn.Linear(2, 1)`` by their right names."""
    module = observation.returned
    if not isinstance(module, ModuleValue):
        return Mismatch(say("check.no_module"), value_text(module), say("check.a_module"))
    shapes = {name: value.array.shape for name, value in module.parameters.items()}
    if shapes == SHAPES:
        return None
    return Mismatch(say("logistic_regression.other_parameters"), _text(shapes), _text(SHAPES))


def _text(shapes: Mapping[str, tuple[int, ...]]) -> str:
    return ", ".join(f"{name} {shape}" for name, shape in shapes.items()) or say("text.none")


def from_the_definition(_: Case, observation: Observation) -> Mismatch | None:
    """Whether none of torch's own losses was called."""
    used = [name for name in observation.calls if any(part in name for part in _LOSSES)]
    if not used:
        return None
    return Mismatch(
        say("logistic_regression.from_definition"),
        say("logistic_regression.loss_of_torch", name=used[0]),
        say("logistic_regression.no_loss_of_torch"),
    )
