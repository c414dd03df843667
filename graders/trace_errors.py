"""The name of an exception that has ended a traced script, where it can mean one thing only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from graders.trace_sentences import Told

if TYPE_CHECKING:  # a script without torch needs no NumPy
    from graders.trace_script import Run
    from graders.values import Fact

_NO_HISTORY = "element 0 of tensors does not require grad"
_CHANGED = "modified by an inplace operation"
#: By what a history was lost: the page, and what happens on that line.
_CUTS: Mapping[str, tuple[str, str]] = {
    "no_grad": ("forward-under-no-grad", "This is computed while recording is switched off"),
    "detach": ("detach-in-forward", "What is computed here is detached from its history"),
    "data": ("detach-in-forward", ".data takes the numbers of what is computed here without their history"),
    "torch.tensor": ("rebuild-with-torch-tensor", "torch.tensor copies numbers of results without their history"),
}
#: Entries of the catalogue whose error signs mean the same in every program.
_SENTENCES: Mapping[str, str] = {
    "inplace-on-saved": "This pass needs a value that the forward pass had kept and that was changed in place since.",
    "vector-backward-no-weights": "The pass starts from several elements, and nothing says how much each counts.",
    "nonleaf-parameter": "What the optimizer is given is the result of a recorded operation and no leaf.",
    "int-tensor-requires-grad": "Only floating-point numbers can require gradients, and these are of another type.",
    "inference-mode-tensor": "A tensor that was made in inference_mode takes part in a recorded computation.",
    "gradient-shape-mismatch": "The weights that backward is given do not have the shape of what it starts from.",
    "custom-wrong-grad-count": "backward of this function does not return one gradient for each input of forward.",
}


def name_of_error(run: Run) -> Told | None:
    """What the script ended with, by facts that explain it, else by the error signs of the catalogue."""
    if run.error_line is None or type(run.error) not in (RuntimeError, TypeError, ValueError):
        return None
    text, place = f"{type(run.error).__name__}: {run.error}", run.error_line
    if type(run.error) is TypeError and "NoneType" in text:
        return _update_without_leaf(run.facts, place)
    if _NO_HISTORY in text:
        return _lost_history(run.facts, place)
    if _CHANGED in text:
        if any(fact.name == "root-reused-after-update" and (fact.file, fact.line) == place for fact in run.facts):
            return None  # told as such
        for fact in _at(run.facts, "step-before-backward", place):
            return Told(
                "backward-after-step",
                f"This pass goes through a graph from before the update of line {fact.line}, "
                f"and a value that the graph had kept has been changed since.",
                place,
            )
    return _by_signs(text, place)


def _at(facts: tuple[Fact, ...], name: str, place: tuple[str, int]) -> Iterator[Fact]:
    """Facts that tell of a backward pass on a line."""
    return (fact for fact in facts if fact.name == name and fact.numbers.get("backward_line") == str(place[1]))


def _lost_history(facts: tuple[Fact, ...], place: tuple[str, int]) -> Told | None:
    for fact in _at(facts, "root-without-history", place):
        if fact.file is not None and fact.line is not None:
            name, what = _CUTS[fact.numbers["by"]]
            sentence = f"{what}, so the backward pass of line {place[1]} finds no way from its root to any parameter."
            return Told(name, sentence, (fact.file, fact.line))
    return None


def _update_without_leaf(facts: tuple[Fact, ...], place: tuple[str, int]) -> Told | None:
    for fact in facts:
        if fact.name == "grad-of-update" and (fact.file, fact.line) == place:
            recorded = fact.numbers["recorded"] == "True"
            what = "with a history of its own" if recorded else "that does not require grad"
            return Told(
                "update-outside-no-grad" if recorded else "rebind-in-no-grad",
                f"The tensor whose .grad is None here is no parameter. It is a new tensor {what}, "
                f"computed from a gradient as an update is.",
                place,
            )
    return None


def _by_signs(text: str, place: tuple[str, int]) -> Told | None:
    import re

    from graders.misconceptions import catalogue  # many modules, which most runs do not need

    for name, sentence in _SENTENCES.items():
        if any(sign.decisive and re.search(sign.pattern, text) for sign in catalogue()[name].errors):
            return Told(name, sentence, place)
    return None
