"""The model of a case in float64, as the oracles of this topic need it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch

from graders.cases import Case, ModuleArgument
from graders.observation import models


def double_model(case: Case) -> tuple[torch.nn.Module, Mapping[str, tuple[int, ...]]]:
    """A float64 copy of the case's model, and the shapes of its parameters by name, in the model's order."""
    argument = case.arguments["model"]
    assert isinstance(argument, ModuleArgument)
    doubles = {name: torch.from_numpy(array.astype(np.float64)) for name, array in argument.parameters.items()}
    model = models.build(argument.name, doubles)
    return model, {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
