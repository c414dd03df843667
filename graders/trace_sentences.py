"""From a fact of a traced script to the name of a mistake and a sentence for the script's author.

Only what is a mistake in any program is told. Where a fact has legitimate forms, the further numbers that tell them
apart are asked for here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

Numbers = Mapping[str, str]
LOSSES = ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss")
PRODUCTS = ("mul", "multiply", "__mul__", "__rmul__")
COMPARING = ("sub", "subtract", "rsub", "__sub__", "__rsub__", *PRODUCTS, *LOSSES)


class Told(NamedTuple):
    """A mistake: the name of its page (``graders explain``), a sentence, and its place where that is not the fact's."""

    id: str
    sentence: str
    place: tuple[str, int] | None = None


def _used_twice(n: Numbers) -> Told:
    partial = n["leaves_cleared"] != "0" and n["leaves_not_cleared"] != "0"
    name = f"`{n['parameter']}`" if n["parameter"] else "a parameter"
    before, given, line = n["grad_before"], n["contribution"], n["backward_line"]
    if n["adds_up"] == "True":
        sentence = f"Update {n['step']} of {name} uses the gradient {n['grad']}: line {line} has added {given} to it, "
    else:
        sentence = f"Before update {n['step']} of {name}, line {line} has added {given} to its gradient, "
    sentence += (
        f"and the {before} that was there before was not cleared: "
        f"in it is a gradient of line {n['first_backward_line']} that an earlier update has used already."
    )
    if partial:
        sentence += f" Of the leaves of this pass {n['leaves_cleared']} were cleared and {n['leaves_not_cleared']} not."
    if n["updates_alike"] != "0":
        later = "1 later update" if n["updates_alike"] == "1" else f"{n['updates_alike']} later updates"
        sentence += f" The same goes for {later} of it on this line."
    return Told("partial-zero" if partial else "missing-zero", sentence)


def _leaf_root(n: Numbers) -> Told | None:
    if n.get("updated") == "True" or n.get("line_ever_had_history") == "True" or "step_line" not in n:
        return None
    return Told(
        "requires-grad-on-loss",
        f"The tensor that backward starts from ({n['root']}) has no history, so no parameter gets a gradient, "
        f"and the step of line {n['step_line']} has nothing new to use.",
    )


def _root_reused(n: Numbers) -> Told:
    name = f"`{n['parameter']}`" if n["parameter"] else "a parameter"
    return Told(
        "graph-built-once",
        f"This pass goes through the graph of line {n['first_backward_line']} again, although {name} was updated in "
        f"between (line {n['update_line']}): the gradient belongs to the old values.",
    )


def _step_without(n: Numbers) -> Told | None:
    """An optimizer whose gradients are always None, as far as the reason is known."""
    fruitless = n.get("line_ever_used_gradients") == n.get("ever_updated") == "False"
    if not fruitless or n["trainable"] == "0" or not n["backward_line"]:
        return None
    what = "the one parameter" if n["parameters"] == "1" else f"all {n['parameters']} parameters"
    if n.get("cause"):
        place = (n["cause_file"], int(n["cause_line"]))
        rest = f"when line {{}} steps, .grad of {what} of the optimizer is None each time."
        if n["cause"] == "detach":
            return Told("detach-in-forward", f"What is computed here loses its history, and {rest}", place)
        start = "torch.tensor copies numbers of results into a leaf, in which the gradient of the loss ends: "
        return Told("rebuild-with-torch-tensor", f"{start}{rest}", place)
    if not n["elsewhere"]:
        return None
    return Told(
        "optimizer-on-wrong-params",
        f"Each time this line runs, .grad of {what} of the optimizer is None and the step changes nothing. "
        f"Gradients went to {n['elsewhere']}, which no optimizer has moved.",
    )


def _cleared_between(n: Numbers) -> Told | None:
    if n.get("line_ever_used_gradients") != "False":
        return None
    return Told(
        "zero-between-backward-and-step",
        f"The gradients of line {n['backward_line']} are cleared here, before the update of line {n['update_line']} "
        f"could use them.",
    )


def _broadcast(n: Numbers) -> Told | None:
    one_side = n["requires_grad"] in ("column", "row")
    wanted = n["pairwise"] == "True" and n["operation"] not in LOSSES
    wanted = wanted or n["parameter"] == "True"
    if wanted or n["reduced"] != "True" or not one_side or n["operation"] not in COMPARING:
        return None
    return Told(
        "broadcast-n1-n",
        f"Shapes {n['first_shape']} and {n['second_shape']} are combined to {n['result_shape']}: "
        f"every element of one meets every element of the other, and all of that enters the loss.",
    )


def _sigmoid_twice(n: Numbers) -> Told:
    what = "this loss applies the sigmoid itself" if "logits" in n["operation"] else "this is a second sigmoid"
    return Told("double-sigmoid", f"The values of shape {n['shape']} come out of a sigmoid, and {what}.")


def _softmax_twice(n: Numbers) -> Told:
    return Told(
        "softmax-then-cross-entropy",
        f"The values of shape {n['shape']} come out of a softmax over the classes, and this loss applies one itself.",
    )


def _misses(n: Numbers) -> Told | None:
    # An unused part of what the optimizer moves is none: others of its parameters are trained, and the model holds it.
    if n["alike"] != "True" or "True" not in (n["useless"], n["replaced"]):
        return None
    what, shapes = ("it", "the same shape") if n["leaves"] == "1" else ("them", "the same shapes")
    passes = "1 pass" if n["backward_passes"] == "1" else f"{n['backward_passes']} passes"
    return Told(
        "optimizer-on-wrong-params",
        f"{n['missed']} got gradients in {passes}, and no optimizer has moved {what}. The optimizer that steps here "
        f"owns {n['idle']} of {shapes} {n['shapes']} instead, and no gradient ever arrived there.",
    )


def _sum_keeps_graphs(n: Numbers) -> Told:
    return Told(
        "loss-keeps-graph",
        f"Here losses are added up whose backward pass is over, {n['losses']} of them in one sum. "
        f"The sum is no number: it holds on to the graph of each of them.",
    )


TELLERS: Mapping[str, Callable[[Numbers], Told | None]] = {
    "gradient-used-twice": _used_twice,
    "root-is-leaf": _leaf_root,
    "root-reused-after-update": _root_reused,
    "step-without-gradients": _step_without,
    "cleared-between-backward-and-update": _cleared_between,
    "broadcast-n1-n": _broadcast,
    "sigmoid-twice": _sigmoid_twice,
    "softmax-twice": _softmax_twice,
    "optimizer-misses-leaves": _misses,
    "sum-keeps-graphs": _sum_keeps_graphs,
}
