"""From the facts of a traced script to sentences for its author.

Only what is a mistake in any program is told. Where a fact has legitimate forms, the further numbers that tell them
apart are asked for here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a script without torch needs no NumPy
    from graders.trace_script import Run
    from graders.values import Fact

Numbers = Mapping[str, str]
LOSSES = ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss")
DIFFERENCES = ("sub", "subtract", "rsub", "__sub__", "__rsub__", *LOSSES)

UNSEEN = (
    "What was looked at: torch functions, backward passes and optimizer steps of the main thread. "
    "Writes through NumPy and fused optimizers show by the values they leave. "
    "Not seen: the inside of fused kernels, other threads and processes, inference_mode, torch.func, compiled code."
)


@dataclass(frozen=True)
class Finding:
    """A mistake: the name of its page (``graders explain``), where it shows, and a sentence."""

    id: str
    file: str
    line: int
    sentence: str
    times: int


def findings(run: Run) -> list[Finding]:
    """The mistakes of a script, each once for each line, in the order of lines."""
    found: dict[tuple[str, str, int], Finding] = {}
    explained = _explained_steps(run)
    for fact in run.facts:
        told = _told(fact, run)
        if fact.name == "step-without-gradients" and (fact.file, fact.line) in explained:
            continue  # the cause is told
        if told is not None and fact.file is not None and fact.line is not None:
            name, sentence = told
            key = (name, fact.file, fact.line)
            found.setdefault(key, Finding(name, fact.file, fact.line, sentence, int(fact.numbers.get("times", "1"))))
    return sorted(found.values(), key=lambda finding: (finding.file, finding.line, finding.id))


def _explained_steps(run: Run) -> set[tuple[str | None, int | None]]:
    """The lines of steps without gradients for which another finding gives the reason."""
    steps: set[tuple[str | None, int | None]] = set()
    for fact in run.facts:
        if _told(fact, run) is not None:
            if fact.name == "optimizer-misses-leaves":
                steps.add((fact.file, fact.line))
            line = {"root-is-leaf": "step_line", "cleared-between-backward-and-update": "update_line"}.get(fact.name)
            if line is not None and fact.numbers[line]:
                steps.add((fact.file, int(fact.numbers[line])))
    return steps


def render(run: Run) -> str:
    """What is printed after the script's own output."""
    if not run.torch_seen:
        return "graders trace: the script did not import torch."
    found = findings(run)
    head = {0: "nothing found", 1: "1 finding"}.get(len(found), f"{len(found)} findings")
    lines = [f"graders trace: {head}."]
    for finding in found:
        lines.append(f"{finding.id}  {_relative(finding.file)}:{finding.line}")
        lines.append(f"  {finding.sentence}" + (f" ({finding.times} times)" if finding.times > 1 else ""))
    lines.append(UNSEEN)
    if run.failures:
        lines.append(f"Observation failed on {run.failures} unusual calls; what they did is missing above.")
    return "\n".join(lines)


def _relative(file: str) -> str:
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return file


def _told(fact: Fact, run: Run) -> tuple[str, str] | None:
    if fact.name == "in-place-on-leaf":
        # A script that catches the error shows it on purpose.
        return _in_place(fact.numbers) if run.error_line == (fact.file, fact.line) else None
    tell = _TELLERS.get(fact.name)
    return None if tell is None else tell(fact.numbers)


def _used_twice(n: Numbers) -> tuple[str, str]:
    partial = n["leaves_cleared"] != "0" and n["leaves_not_cleared"] != "0"
    name = n["parameter"] or "a parameter"
    sentence = (
        f"At update {n['step']} of `{name}` its gradient is {n['grad']}, but line {n['backward_line']} has just given "
        f"{n['contribution']}: the {n['grad_before']} from before (since line {n['first_backward_line']}) was used by "
        f"an earlier update already and is still in it."
    )
    if partial:
        sentence += f" Of the leaves of this pass {n['leaves_cleared']} were cleared and {n['leaves_not_cleared']} not."
    return ("partial-zero" if partial else "missing-zero"), sentence


def _leaf_root(n: Numbers) -> tuple[str, str] | None:
    if n.get("updated") == "True" or n.get("line_ever_had_history") == "True" or "step_line" not in n:
        return None
    return "requires-grad-on-loss", (
        f"The tensor that backward starts from ({n['root']}) has no history, so no parameter gets a gradient, "
        f"and the step of line {n['step_line']} has nothing new to use."
    )


def _root_reused(n: Numbers) -> tuple[str, str]:
    name = n["parameter"] or "a parameter"
    return "graph-built-once", (
        f"This pass goes through the graph of line {n['first_backward_line']} again, although `{name}` was updated in "
        f"between (line {n['update_line']}): the gradient belongs to the old values."
    )


def _step_without(n: Numbers) -> tuple[str, str] | None:
    fruitless = n.get("line_ever_used_gradients") == n.get("ever_updated") == "False"
    if not fruitless or n["trainable"] == "0" or not n["backward_line"]:
        return None
    return "step-without-gradients", (
        f"Each time this line runs, .grad of all {n['parameters']} parameters is None: the step changes nothing, "
        f"although line {n['backward_line']} has computed gradients."
    )


def _cleared_between(n: Numbers) -> tuple[str, str] | None:
    if n.get("line_ever_used_gradients") != "False":
        return None
    return "zero-between-backward-and-step", (
        f"The gradients of line {n['backward_line']} are cleared here, before the update of line {n['update_line']} "
        f"could use them."
    )


def _broadcast(n: Numbers) -> tuple[str, str] | None:
    one_side = n["requires_grad"] in ("column", "row")
    wanted = n["pairwise"] == "True" and n["operation"] not in LOSSES
    wanted = wanted or n["parameter"] == "True"
    if wanted or n["reduced"] != "True" or not one_side or n["operation"] not in DIFFERENCES:
        return None
    return "broadcast-n1-n", (
        f"Shapes {n['first_shape']} and {n['second_shape']} are combined to {n['result_shape']}: "
        f"every element of one meets every element of the other, and all of that enters the loss."
    )


def _sigmoid_twice(n: Numbers) -> tuple[str, str]:
    what = "this loss applies the sigmoid itself" if "logits" in n["operation"] else "this is a second sigmoid"
    return "double-sigmoid", f"The values of shape {n['shape']} come out of a sigmoid, and {what}."


def _misses(n: Numbers) -> tuple[str, str] | None:
    if n["alike"] != "True":
        return None
    return "optimizer-on-wrong-params", (
        f"{n['missed']} got gradients in {n['backward_passes']} passes and no optimizer moves it; "
        f"the optimizer owns {n['idle']} of the same shape {n['shapes']}, which never got any."
    )


def _in_place(n: Numbers) -> tuple[str, str]:
    what = "a view of a leaf" if n["view"] == "True" else "a leaf"
    name = "inplace-on-view-of-leaf" if n["view"] == "True" else "inplace-on-leaf"
    return name, (
        f"`{n['operation']}` changes {what} that requires grad (shape {n.get('shape', '?')}) while torch records. "
        f"An update belongs inside torch.no_grad()."
    )


_TELLERS: Mapping[str, Callable[[Numbers], tuple[str, str] | None]] = {
    "gradient-used-twice": _used_twice,
    "root-is-leaf": _leaf_root,
    "root-reused-after-update": _root_reused,
    "step-without-gradients": _step_without,
    "cleared-between-backward-and-update": _cleared_between,
    "broadcast-n1-n": _broadcast,
    "sigmoid-twice": _sigmoid_twice,
    "optimizer-misses-leaves": _misses,
}
