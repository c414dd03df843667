"""What can only be told when a run is over."""

from __future__ import annotations

from graders.observation.trace.leaves import Leaf
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import FactLog
from graders.observation.trace.passes import Passes
from graders.observation.trace.steps import Steps


def note_ending(log: FactLog, ledger: Ledger, steps: Steps, passes: Passes) -> None:
    """Add the facts of a whole run."""
    for leaf in ledger.leaves.values():
        ledger.look(leaf, "by size", ledger.last_pass)
    for leaf, draft in passes.leaf_roots:
        draft.numbers["updated"] = str(bool(leaf.updates or leaf.changed or leaf.owned))
        draft.numbers["line_ever_had_history"] = str(draft.place in passes.with_history)
        draft.numbers["updates_elsewhere"] = str(ledger.updates)
    for draft, place, leaves in ledger.fruitless:
        draft.numbers["line_ever_used_gradients"] = str(place in ledger.fruitful)
        draft.numbers["ever_updated"] = str(any(leaf.updates for leaf in leaves))
    _note_missing_update(log, ledger, [leaf for leaf, _ in passes.leaf_roots])
    _note_missed_leaves(log, ledger, steps)


def _note_missing_update(log: FactLog, ledger: Ledger, not_parameters: list[Leaf]) -> None:
    """Backward passes have filled buffers, and nothing has ever moved a leaf."""
    with_gradient = [leaf for leaf in ledger.history if leaf.passes and leaf not in not_parameters]
    moved = ledger.updates or ledger.replacements or any(leaf.changed for leaf in ledger.history)
    if with_gradient and not moved:
        log.add(
            "no-update-after-backward",
            ledger.last_pass,
            backward_passes=str(ledger.passes),
            parameters=_names(with_gradient),
        )


def _note_missed_leaves(log: FactLog, ledger: Ledger, steps: Steps) -> None:
    """A leaf gets gradients that no optimizer uses, and an optimizer owns one of that shape that never gets any."""
    missed = [leaf for leaf in ledger.history if leaf.passes and not (leaf.owned or leaf.changed or leaf.read)]
    idle = [leaf for leaf in ledger.history if leaf.owned and leaf.trainable and not (leaf.passes or leaf.changed)]
    shapes = {leaf.shape for leaf in missed} & {leaf.shape for leaf in idle}
    alike = sorted(leaf.shape for leaf in missed) == sorted(leaf.shape for leaf in idle)
    if shapes:
        log.add(
            "optimizer-misses-leaves",
            steps.last_place,
            missed=_names([leaf for leaf in missed if leaf.shape in shapes]),
            idle=_names([leaf for leaf in idle if leaf.shape in shapes]),
            shapes=", ".join(sorted(shapes)),
            backward_passes=str(ledger.passes),
            alike=str(alike),
        )


def _names(leaves: list[Leaf]) -> str:
    names = dict.fromkeys(leaf.name or f"a tensor of shape {leaf.shape}" for leaf in leaves)
    return ", ".join(list(names)[:4]) + (", ..." if len(names) > 4 else "")
