"""What can only be told when a run is over."""

from __future__ import annotations

from graders.observation.trace.leaves import Leaf
from graders.observation.trace.ledger import Ledger
from graders.observation.trace.log import FactLog
from graders.observation.trace.owners import Owners
from graders.observation.trace.passes import Passes
from graders.observation.trace.severed import Severed
from graders.observation.trace.steps import Steps


def note_ending(log: FactLog, ledger: Ledger, steps: Steps, passes: Passes, severed: Severed) -> None:
    """Add the facts of a whole run."""
    for leaf in ledger.leaves.values():
        ledger.look(leaf, "by size", ledger.last_pass)
    for leaf, draft in passes.leaf_roots:
        draft.numbers["updated"] = str(bool(leaf.updates or leaf.changed or leaf.owned))
        draft.numbers["line_ever_had_history"] = str(draft.place in passes.with_history)
        draft.numbers["updates_elsewhere"] = str(ledger.updates)
    missed = [leaf for leaf in ledger.history if leaf.passes and not (leaf.owned or leaf.changed or leaf.read)]
    elsewhere = [leaf for leaf in missed if leaf.is_parameter]
    for draft, place, leaves in ledger.fruitless:
        draft.numbers["line_ever_used_gradients"] = str(place in ledger.fruitful)
        draft.numbers["passes_in_all"] = str(ledger.passes)
        draft.numbers["elsewhere"] = _names(elsewhere) if elsewhere else ""
        draft.numbers |= _cause(severed, leaves)
        draft.numbers["ever_updated"] = str(any(leaf.updates for leaf in leaves))
    _note_missing_update(log, ledger, [leaf for leaf, _ in passes.leaf_roots])
    _note_missed_leaves(log, missed, steps.owners)


def _cause(severed: Severed, leaves: list[Leaf]) -> dict[str, str]:
    """Why some leaves never got a gradient: a line that rebuilt results, or one that detached what they gave."""
    if any(leaf.passes for leaf in leaves):
        return {}
    for leaf, place in severed.rebuilt:
        if leaf.passes and not (leaf.owned or leaf.changed or leaf.read):
            return {"cause": "torch.tensor", "cause_line": place.line_text, "cause_file": place.file or ""}
    wanted = [leaf for leaf in leaves if leaf.trainable]
    cuts = [place for place, behind in severed.behind.items() if wanted and all(leaf in behind for leaf in wanted)]
    if len(cuts) == 1:  # of several, one may well be for a log
        return {"cause": "detach", "cause_line": cuts[0].line_text, "cause_file": cuts[0].file or ""}
    return {}


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
            updates_in_vain=str(len(ledger.in_vain)),
        )


def _note_missed_leaves(log: FactLog, missed: list[Leaf], owners: Owners) -> None:
    """Leaves get gradients that no optimizer uses, and an optimizer owns some of those shapes that never get any."""
    all_idle = [leaf for owner in owners for leaf in owner.idle()]
    for owner in owners:
        idle = owner.idle()
        pairs = _pairs(missed, idle)
        if pairs:
            log.add(
                "optimizer-misses-leaves",
                owner.place,
                missed=_names([leaf for leaf, _ in pairs]),
                idle=_names([leaf for _, leaf in pairs]),
                shapes=_listed([leaf.shape for _, leaf in pairs]),
                backward_passes=str(max(leaf.passes for leaf, _ in pairs)),
                leaves=str(len(pairs)),
                alike=str(_shapes(missed) in (_shapes(idle), _shapes(all_idle))),
                useless=str(owner.is_useless()),
                replaced=str(all(leaf.key in owner.orphans for leaf in idle)),
            )


def _pairs(missed: list[Leaf], idle: list[Leaf]) -> list[tuple[Leaf, Leaf]]:
    """Leaves of the same shape, each of the second list with one of the first as long as there are any."""
    left, pairs = list(missed), []
    for leaf in idle:
        match = next((other for other in left if other.shape == leaf.shape), None)
        if match is not None:
            left.remove(match)
            pairs.append((match, leaf))
    return pairs


def _shapes(leaves: list[Leaf]) -> list[str]:
    return sorted(leaf.shape for leaf in leaves)


def _names(leaves: list[Leaf]) -> str:
    if len(leaves) > 1 and not any(leaf.name for leaf in leaves):
        return f"{len(leaves)} tensors"
    return _listed([leaf.name or f"a tensor of shape {leaf.shape}" for leaf in leaves])


def _listed(texts: list[str]) -> str:
    return ", ".join(texts[:4]) + (", ..." if len(texts) > 4 else "")
