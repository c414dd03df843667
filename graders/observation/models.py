"""The models that cases hand to a student, by name. Each forward call notes the grad mode and training mode it saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn


class RecordingModule(nn.Module):
    """Base class: ``grad_modes`` and ``training_modes`` hold one entry for each call of ``forward``."""

    def __init__(self) -> None:
        super().__init__()
        self.grad_modes: list[bool] = []
        self.training_modes: list[bool] = []

    def note_call(self) -> None:
        """Remember the modes under which ``forward`` runs."""
        self.grad_modes.append(torch.is_grad_enabled())
        self.training_modes.append(self.training)


class LinearModel(RecordingModule):
    """``x @ weight.T + bias``, ``(N, features)`` to ``(N, 1)``."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.layer = nn.Linear(features, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call()
        return self.layer(x)  # type: ignore[no-any-return]


class TwoLayerModel(RecordingModule):
    """A linear layer, tanh, and a linear layer: ``(N, features)`` to ``(N, 1)``."""

    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.first = nn.Linear(features, hidden)
        self.second = nn.Linear(hidden, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call()
        return self.second(torch.tanh(self.first(x)))  # type: ignore[no-any-return]


class DropoutModel(RecordingModule):
    """A linear layer between two dropouts, the second of them switched to evaluation mode by itself."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.before = nn.Dropout(0.5)
        self.layer = nn.Linear(features, 1)
        self.after = nn.Dropout(0.5)
        self.after.eval()

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call()
        return self.after(self.layer(self.before(x)))  # type: ignore[no-any-return]


class ProbabilityModel(RecordingModule):
    """A logistic regression with the field names of the task: ``sigmoid(features(x))``, ``(N, 2)`` to ``(N, 1)``."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call()
        return torch.sigmoid(self.features(x))


_BUILDERS: dict[str, Callable[[Mapping[str, Tensor]], nn.Module]] = {
    "linear": lambda p: LinearModel(p["layer.weight"].shape[1]),
    "two_layers": lambda p: TwoLayerModel(p["first.weight"].shape[1], p["first.weight"].shape[0]),
    "dropout": lambda p: DropoutModel(p["layer.weight"].shape[1]),
    "probability": lambda _: ProbabilityModel(),
}

#: name → what a student reads in "called with"
DESCRIPTIONS: dict[str, str] = {
    "linear": "nn.Linear",
    "two_layers": "Linear, tanh, Linear",
    "dropout": "Dropout, Linear, Dropout",
    "probability": "sigmoid(nn.Linear(2, 1))",
}


def build(name: str, parameters: Mapping[str, Tensor]) -> nn.Module:
    """The model of that name, holding exactly the given parameter values (and so their dtype)."""
    with torch.random.fork_rng(devices=[]):
        model = _BUILDERS[name](parameters)
    for parameter_name, value in parameters.items():
        owner, _, field = parameter_name.rpartition(".")
        setattr(model.get_submodule(owner), field, nn.Parameter(value.clone()))
    return model
