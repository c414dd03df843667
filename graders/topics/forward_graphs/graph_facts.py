"""What autograd records for a small graph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from graders.cases import Case, TensorArgument
from graders.language.messages import say
from graders.oracles.expectation import Expectation
from graders.tasks import Task
from graders.topics.draw import Draw, Shape


def _facts_cases(draw: Draw) -> Sequence[Case]:
    """All four ways to require grad, each with the worked example's values and with drawn ones."""
    cases = []
    variants: list[tuple[bool, bool, Shape, str]] = [
        (True, True, 3, "float64"),
        (True, False, (2, draw.integer(1, 3)), "float32"),
        (False, True, (), "float64"),
        (False, False, (1, 2), "float32"),
    ]
    for w_requires, x_requires, shape, dtype in variants:
        known = np.array([1.0], dtype=np.float32), np.array([2.0], dtype=np.float32)
        for w, x in (known, (draw.array(shape, dtype), draw.array(shape, dtype))):
            asked = {(True, True): "both_require", (True, False): "w_requires", (False, True): "x_requires"}
            note = say(f"case.{asked.get((w_requires, x_requires), 'neither_requires')}")
            cases.append(Case({"w": TensorArgument(w, w_requires), "x": TensorArgument(x, x_requires)}, note=note))
    return cases


def _facts_reference(case: Case) -> Expectation:
    w_argument, x_argument = case.arguments["w"], case.arguments["x"]
    assert isinstance(w_argument, TensorArgument) and isinstance(x_argument, TensorArgument)
    w = torch.tensor(w_argument.array, requires_grad=w_argument.requires_grad)
    x = torch.tensor(x_argument.array, requires_grad=x_argument.requires_grad)
    a, b = x + w, w + 1
    named = {"w": w, "x": x, "a": a, "b": b, "y": a * b}
    return Expectation(
        {
            name: (t.is_leaf, t.requires_grad, None if t.grad_fn is None else type(t.grad_fn).__name__)
            for name, t in named.items()
        }
    )


GRAPH_FACTS = Task(
    name="graph_facts",
    summary="is_leaf, requires_grad and grad_fn of w, x, a, b, y",
    cases=_facts_cases,
    reference=_facts_reference,
    hints=(
        "What does a result need from its inputs so that autograd records it: that all of them require grad, or any?",
        "Build a, b and y for real and ask each tensor; do not write down what you expect. What is grad_fn of a tensor "
        "that nothing was recorded for?",
        "Every tensor has the attributes is_leaf, requires_grad and grad_fn. The name is that of the type of grad_fn, "
        "and there is no type to name where grad_fn is None.",
    ),
)
