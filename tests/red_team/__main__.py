"""``python -m tests.red_team [WORD…]``: the table of what was tried and what held. Words choose kinds or names."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence

from tests.red_team.arena import NOBODY, interpreter
from tests.red_team.attacks import Attack, attacks
from tests.red_team.judging import complaints, fight


def main(words: Sequence[str]) -> int:
    """Run everything, print a line for each combination and kind; 1 where something did not hold."""
    chosen = [attack for attack in attacks() if not words or attack.kind in words or attack.name in words]
    users: list[int | None] = [None]
    if os.geteuid() == 0:
        try:
            interpreter(NOBODY)
            users.append(NOBODY)
        except LookupError as error:
            print(error)
    failed = False
    for isolation in ("strict", "process"):
        for user in users:
            failed |= _round([attack for attack in chosen if isolation in attack.holds], isolation, user)
    return int(failed)


def _round(chosen: list[Attack], isolation: str, user: int | None) -> bool:
    outcome = fight(chosen, isolation, user)
    who = f"user {os.geteuid() if user is None else user}"
    tried = Counter(attack.kind for attack in chosen)
    held = Counter(attack.kind for attack in chosen if not outcome.wrong[attack.name])
    for kind in tried:
        print(f"{isolation:8} {who:12} {kind:16} tried {tried[kind]:3}   held {held[kind]:3}")
    print(f"{isolation:8} {who:12} {'all':16} tried {tried.total():3}   held {held.total():3}", flush=True)
    for line in complaints(outcome):
        print("   ", ascii(line))
    return bool(complaints(outcome))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
