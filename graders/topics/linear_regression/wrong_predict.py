"""What wrong ``predict``s give."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch

from graders.cases import Case, ModuleArgument
from graders.evidence.value import Programs
from graders.observation import models
from graders.oracles.expectation import Expectation, like
from graders.topics import reading
from graders.topics.linear_regression.double_model import double_model


def _recorded(case: Case) -> Expectation:
    """Evaluation mode, with the graph still attached."""
    (x,) = reading.values(case, "x")
    model, _ = double_model(case)
    with torch.no_grad():
        output = model.eval()(torch.from_numpy(x)).numpy()
    return Expectation(replace(like(output, reading.model(case, "x")), requires_grad=True))


def _in_its_mode(case: Case) -> Expectation:
    """The mode that the model came in, with the dropout that the case's seed gives."""
    argument, x = case.arguments["model"], reading.model(case, "x")
    assert isinstance(argument, ModuleArgument)
    model = models.build(argument.name, {name: torch.tensor(array) for name, array in argument.parameters.items()})
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(case.torch_seed)
        torch.rand(1)  # as ``graders.observation.call`` does, before it calls
        output = (model if argument.training else model.eval())(torch.from_numpy(np.array(x))).numpy()
    return Expectation(like(output, x))


PROGRAMS: Programs = {
    "eval-means-no-grad": (_recorded, _in_its_mode),
    "unnamed: a mode that does not reach the layers inside": (_in_its_mode,),
}
