"""Advice: said of right answers that are written in a risky way, never of others, and it costs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.advice import advise
from graders.evidence.source import scope
from graders.misconceptions import catalogue
from tests.conftest import Run

FIT = """
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        {keep}
        loss.backward({options})
        {update}
        w.grad = b.grad = None
    return {result}
"""
UNDER_NO_GRAD = "with torch.no_grad(): w -= lr * w.grad; b -= lr * b.grad"
#: a part of the loop, a risky way to write it, and its line
RISKY = {
    "data-edit-before-backward": ({"update": "w.data -= lr * w.grad; b.data = b.data - lr * b.grad"}, 11),
    "retain-graph-makes-accumulate": ({"options": "retain_graph=True"}, 10),
    "loss-keeps-graph": ({"keep": "losses.append(loss)", "result": "[loss.item() for loss in losses]"}, 9),
}
LEAKING = """
import torch


def hessian(f, x):
    at = x.detach().clone().requires_grad_()
    f(at).backward(create_graph=True)
    return torch.stack([torch.autograd.grad(one, at, retain_graph=True)[0] for one in at.grad])
"""


def loop(**parts: str) -> str:
    """The training loop, with some parts written in another way."""
    usual = {"keep": "losses.append(loss.item())", "options": "", "update": UNDER_NO_GRAD, "result": "losses"}
    return FIT.format(**{**usual, **parts})


def told(full_name: str, text: str) -> list[tuple[str, int | None]]:
    """The ids and lines of what is said of a text."""
    return [(found.id, found.line) for found in advise(full_name, text)]


@pytest.mark.parametrize("identifier", list(RISKY))
def test_each_risk_is_told_with_its_line(identifier: str) -> None:
    parts, line = RISKY[identifier]
    assert told("linear_regression.fit_parabola", loop(**parts)) == [(identifier, line)]


def test_nothing_is_said_of_the_usual_way() -> None:
    assert told("linear_regression.fit_parabola", loop()) == []


def test_a_gradient_left_with_its_graph() -> None:
    assert told("second_derivatives.hessian", LEAKING) == [("backward-create-graph-leak", 7)]
    cleared = LEAKING.replace("    return torch.stack(", "    kept, at.grad = at.grad, None\n    return torch.stack(")
    assert told("second_derivatives.hessian", cleared.replace("in at.grad]", "in kept]")) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"keep": "losses.append(loss.item()); [l.backward(retain_graph=True) for l in ()]"},
        {"update": "w.grad.data.zero_(); w.data.clone()"},
        {"keep": "value = loss.item(); losses.append(value)"},
        {"options": "retain_graph=False"},
    ],
)
def test_what_only_looks_like_it(parts: dict[str, str]) -> None:
    assert told("linear_regression.fit_parabola", loop(**parts)) == []


@pytest.mark.parametrize(
    "text",
    [
        loop(keep="loss, _ = loss.item(), 0; losses.append(loss)", update="loss.backward(); " + UNDER_NO_GRAD),
        loop(keep="losses.append(loss); loss.detach_()"),
        loop(keep="losses.append(loss); losses[-1] = loss.item()"),
        loop(keep="losses.append(loss); losses = [losses[-1].item()]"),
        loop(keep="held = []; held.append(loss)"),
        loop(keep="with loss as loss: losses.append(loss)"),
        loop(keep="[losses.append(loss) for loss in (loss.item(),)]"),
        loop(keep="(loss := loss.item()); losses.append(loss)"),
        loop(keep="note = lambda loss: losses.append(loss); note(loss.item())"),
        loop(keep="global loss; losses.append(loss)"),
        loop(keep="losses.append(loss)").replace("losses = []", "losses = deque(maxlen=1)"),
        loop(keep="losses.append(loss); trim(losses)") + "\n\ndef trim(kept): kept[:] = [float(one) for one in kept]\n",
        loop(keep="loss.backward(); yield loss.item()").replace("fit_parabola", "rounds")
        + "\n\ndef fit_parabola(*given):\n    losses = []\n    for _, loss in enumerate(rounds(*given)):\n"
        + "        losses.append(loss)\n    return losses\n",
    ],
)
def test_a_list_that_may_hold_numbers_only(text: str) -> None:
    assert told("linear_regression.fit_parabola", text) == []


def test_a_graph_that_is_walked_again_has_to_be_retained() -> None:
    text = loop(options="retain_graph=True", update="loss.backward(); " + "w.grad.mul_(0)")
    assert told("linear_regression.fit_parabola", text) == []


def test_no_python_no_advice() -> None:
    assert scope("def (", "fit_parabola") is None
    assert told("linear_regression.fit_parabola", "def (") == []


def test_tasks_of_advice_are_named() -> None:
    for entry in catalogue().values():
        assert entry.advice is None or entry.advice.tasks


def test_advice_costs_no_points(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    handed_in = tmp_path / "handed_in"
    handed_in.mkdir()
    (handed_in / "linear_regression.py").write_text(loop(options="retain_graph=True"))
    assert run_graders("grade", handed_in, "--out", tmp_path / "out", "--seed", "1").returncode == 0
    result = json.loads((tmp_path / "out" / "results" / "handed_in.json").read_text())
    (task,) = [task for task in result["tasks"] if task["task"] == "linear_regression.fit_parabola"]
    assert (task["status"], task["score"]) == ("passed", task["max_score"])
    (found,) = task["findings"]
    assert (found["id"], found["kind"], found["line"]) == ("retain-graph-makes-accumulate", "advice", 10)
