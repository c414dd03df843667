"""The models that cases hand to a student, by name. Each forward call notes the grad mode and training mode it saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn


class SharedLog(list[bool]):
    """A list that copies of a module share with it, so that a call of a copy is noted too."""

    def __deepcopy__(self, _memo: object) -> SharedLog:
        return self


class RecordingModule(nn.Module):
    """Base class: ``grad_modes`` and ``training_modes`` hold one entry for each call of ``forward``.

    An entry of ``grad_modes`` says whether that call built a graph: it does not under ``no_grad``, and neither where
    nothing that enters it requires grad.
    """

    def __init__(self) -> None:
        super().__init__()
        self.grad_modes = SharedLog()
        self.training_modes = SharedLog()

    def note_call(self, *inputs: Tensor) -> None:
        """Remember the modes under which ``forward`` runs on ``inputs``."""
        tracked = any(tensor.requires_grad for tensor in (*inputs, *self.parameters()))
        self.grad_modes.append(torch.is_grad_enabled() and tracked)
        self.training_modes.append(self.training)


class LinearModel(RecordingModule):
    """``x @ weight.T + bias``, ``(N, features)`` to ``(N, 1)``, by a layer of the given name."""

    def __init__(self, features: int, name: str = "layer") -> None:
        super().__init__()
        self.add_module(name, nn.Linear(features, 1))
        self._layer_name = name

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call(x)
        return self.get_submodule(self._layer_name)(x)  # type: ignore[no-any-return]


class TwoLayerModel(RecordingModule):
    """A linear layer, tanh, and a linear layer: ``(N, features)`` to ``(N, 1)``."""

    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.first = nn.Linear(features, hidden)
        self.second = nn.Linear(hidden, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call(x)
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
        self.note_call(x)
        return self.after(self.layer(self.before(x)))  # type: ignore[no-any-return]


class NestedDropoutModel(RecordingModule):
    """A dropout, then a block of a dropout and a linear layer; the inner dropout alone is in evaluation mode."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.before = nn.Dropout(0.5)
        self.block = nn.Sequential(nn.Dropout(0.5), nn.Linear(features, 1))
        self.block[0].eval()

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call(x)
        return self.block(self.before(x))  # type: ignore[no-any-return]


class NormalisedModel(RecordingModule):
    """A batch norm, whose statistics a call in training mode changes, and a linear layer."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(features)
        self.layer = nn.Linear(features, 1)

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        self.note_call(x)
        return self.layer(self.norm(x))  # type: ignore[no-any-return]


class ProbabilityModel(LinearModel):
    """A logistic regression: ``(N, features)`` to probabilities ``(N, 1)``. Students write theirs another way."""

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        return torch.sigmoid(super().forward(x))


class TwoLayerProbabilityModel(TwoLayerModel):
    """A classifier with a hidden layer: ``(N, features)`` to probabilities ``(N, 1)``."""

    def forward(self, x: Tensor) -> Tensor:
        """The prediction, ``(N, 1)``."""
        return torch.sigmoid(super().forward(x))


_BUILDERS: dict[str, Callable[[Mapping[str, Tensor]], nn.Module]] = {
    "linear": lambda p: LinearModel(p["layer.weight"].shape[1]),
    "two_layers": lambda p: TwoLayerModel(p["first.weight"].shape[1], p["first.weight"].shape[0]),
    "dropout": lambda p: DropoutModel(p["layer.weight"].shape[1]),
    "nested_dropout": lambda p: NestedDropoutModel(p["block.1.weight"].shape[1]),
    "normalised": lambda p: NormalisedModel(p["layer.weight"].shape[1]),
    "probability": lambda p: ProbabilityModel(p["features.weight"].shape[1], "features"),
    "two_layer_probability": lambda p: TwoLayerProbabilityModel(p["first.weight"].shape[1], p["first.weight"].shape[0]),
}

#: name → what a student reads in "called with"
DESCRIPTIONS: dict[str, str] = {
    "linear": "nn.Linear",
    "two_layers": "Linear, tanh, Linear",
    "dropout": "Dropout, Linear, Dropout",
    "nested_dropout": "Dropout, [Dropout, Linear]",
    "normalised": "BatchNorm1d, Linear",
    "probability": "sigmoid(nn.Linear(2, 1))",
    "two_layer_probability": "sigmoid of (Linear, tanh, Linear)",
}


def build(name: str, parameters: Mapping[str, Tensor]) -> nn.Module:
    """The model of that name, holding exactly the given values of parameters and buffers (and so their dtype)."""
    with torch.random.fork_rng(devices=[]):
        model = _BUILDERS[name](parameters)
    for parameter_name, value in parameters.items():
        owner, _, field = parameter_name.rpartition(".")
        module = model.get_submodule(owner)
        is_buffer = field in module._buffers
        setattr(module, field, value.clone() if is_buffer else nn.Parameter(value.clone()))
    return model
