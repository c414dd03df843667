"""Hostile submissions gain nothing and harm nobody. ``python -m tests.red_team`` prints the whole table."""

from __future__ import annotations

import os

import pytest

from graders.isolation import available
from tests.red_team.arena import NOBODY, interpreter
from tests.red_team.attacks import attacks
from tests.red_team.judging import complaints, fight

needs_walls = pytest.mark.skipif(bool(available().missing), reason=" ".join(available().missing))


def test_there_are_enough_of_every_kind() -> None:
    kinds = {attack.kind for attack in attacks()}
    assert len(attacks()) >= 40 and len(kinds) >= 12


@pytest.mark.parametrize("isolation", [pytest.param("strict", marks=needs_walls), "process"])
def test_all_are_held(isolation: str) -> None:
    assert complaints(fight([attack for attack in attacks() if isolation in attack.holds], isolation)) == []


@needs_walls
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may become another user")
def test_they_are_held_for_an_ordinary_user() -> None:
    try:
        interpreter(NOBODY)
    except LookupError as error:
        pytest.skip(str(error))
    chosen = [attack for attack in attacks() if attack.kind in ("reading", "reaching_out", "left_behind")]
    assert complaints(fight(chosen, "strict", NOBODY)) == []


@pytest.mark.skipif(not available().fork, reason="only Linux has what is tried here")
def test_without_walls_the_same_attacks_are_seen_to_succeed() -> None:
    chosen = [attack for attack in attacks() if attack.kind == "reading" and "process" not in attack.holds]
    outcome = fight(chosen, "process")
    assert sum(bool(wrong) for wrong in outcome.wrong.values()) >= len(chosen) // 2, complaints(outcome)
