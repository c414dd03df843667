"""From the facts of a traced script to what is printed for its author."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graders.trace_errors import name_of_error
from graders.trace_sentences import TELLERS, Told

if TYPE_CHECKING:  # a script without torch needs no NumPy
    from graders.trace_script import Run
    from graders.values import Fact

LOOKED_FOR = (
    "Looked for: gradients used twice, cleared too early, or never there for a whole optimizer; parameters of which "
    "the optimizer owns a double; a loss without a history; a graph used again after an update; (N, 1) against (N,); "
    "a second sigmoid or softmax; running sums that keep graphs; a step that is not called; some errors of torch. "
    "Of other mistakes, such as a detach() too many, nothing is said."
)
UNSEEN = (
    "What was looked at: torch functions, backward passes and optimizer steps of the main thread. "
    "Writes through NumPy and fused optimizers show by the values they leave. "
    "Not seen: the inside of fused kernels, other threads and processes, inference_mode, torch.func, compiled code. "
    "A script that counts live objects, or profiles operations, meets the observer's own among them."
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
    for told, fact in _all_told(run):
        file, line = told.place or (fact.file, fact.line)
        if file is not None and line is not None:
            times = 1 if "updates_alike" in fact.numbers else int(fact.numbers.get("times", "1"))
            sentence = told.sentence.replace("{}", str(fact.line))
            found.setdefault((told.id, file, line), Finding(told.id, file, line, sentence, times))
    error = name_of_error(run)
    if error is not None and error.place is not None:
        found.setdefault((error.id, *error.place), Finding(error.id, *error.place, error.sentence, 1))
    return sorted(found.values(), key=lambda finding: (finding.file, finding.line, finding.id))


def _all_told(run: Run) -> Iterator[tuple[Told, Fact]]:
    explained = _explained_steps(run)
    early = _early_steps(run)
    for fact in run.facts:
        told = _told(fact, run)
        if told is None or (fact.name == "step-without-gradients" and (fact.file, fact.line) in explained):
            continue  # the cause is told
        if fact.name == "cleared-between-backward-and-update":
            told = _step_too_early(fact, early) or told
        yield told, fact


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


def _early_steps(run: Run) -> dict[str, Fact]:
    """Steps, by their lines, that came first when no pass had reached their parameters."""
    first: dict[str, Fact] = {}
    for fact in run.facts:
        if fact.name == "step-without-gradients":
            first.setdefault(str(fact.line), fact)
    return {line: fact for line, fact in first.items() if fact.numbers["own_passes"] == "0"}


def _step_too_early(cleared: Fact, early: dict[str, Fact]) -> Told | None:
    """The same order of clearing, step and backward, begun at the step."""
    step = early.get(cleared.numbers["update_line"])
    if step is None or step.file is None or step.line is None:
        return None
    return Told(
        "step-before-backward",
        f"When this step ran first, no backward pass had reached its parameters. When it ran again, the gradients of "
        f"line {cleared.numbers['backward_line']} had been cleared by line {cleared.line}.",
        (step.file, step.line),
    )


def _told(fact: Fact, run: Run) -> Told | None:
    if fact.name == "in-place-on-leaf":
        # A script that catches the error shows it on purpose.
        return _in_place(fact) if run.error_line == (fact.file, fact.line) else None
    if fact.name == "no-update-after-backward":
        return _missing_step(fact)
    tell = TELLERS.get(fact.name)
    return None if tell is None else tell(fact.numbers)


def _in_place(fact: Fact) -> Told:
    view = fact.numbers["view"] == "True"
    return Told(
        "inplace-on-view-of-leaf" if view else "inplace-on-leaf",
        f"`{fact.numbers['operation']}` changes {'a view of a leaf' if view else 'a leaf'} that requires grad (shape "
        f"{fact.numbers.get('shape', '?')}) while torch records. An update belongs inside torch.no_grad().",
    )


def _missing_step(fact: Fact) -> Told | None:
    """Gradients and no update: many scripts only measure. But a step that is named and not called was wanted."""
    for line in _idle_steps(fact.file):
        return Told(
            "missing-step",
            f"This line names the method and does not call it. Line {fact.line} has computed gradients, and nothing "
            f"was ever updated.",
            (fact.file or "", line),
        )
    return None


def _idle_steps(file: str | None) -> Iterator[int]:
    """Lines that consist of ``something.step``."""
    try:
        tree = ast.parse(Path(file or "").read_bytes())
    except (OSError, SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) and node.value.attr == "step":
            yield node.lineno


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
    lines += [LOOKED_FOR, UNSEEN]
    if run.failures:
        lines.append(f"Observation failed on {run.failures} unusual calls; what they did is missing above.")
    return "\n".join(lines)


def _relative(file: str) -> str:
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return file
