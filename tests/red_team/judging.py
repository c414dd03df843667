"""Running a batch in an arena and judging it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from tests.red_team.arena import HONEST, Arena, Outcome, arena, load, snapshot, wait_for_end
from tests.red_team.attacks import Attack

#: what differs between two gradings of one submission that went alike
_PASSING = ("seconds", "isolation", "date")


def fight(chosen: Sequence[Attack], isolation: str, user: int | None = None) -> Outcome:
    """Grade honest submissions alone, then again among ``chosen``, and say what went wrong."""
    with arena(user) as made:
        made.build(chosen)
        undisturbed = made.root / "undisturbed"
        undisturbed.mkdir()
        if user is not None:
            os.chown(undisturbed, user, user)
        made.grade(isolation, undisturbed, *HONEST)
        before = snapshot(made)
        done = made.grade(isolation, made.out)
        harm = [f"left running: {command}" for command in wait_for_end(made.root)]
        after = snapshot(made)
        changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
        harm += [f"changed or left behind: {name}" for name in sorted(changed)]
        if made.contacted():
            harm.append("reached the network")
        if done.returncode != int(any(attack.refused for attack in chosen)):
            harm.append(f"exit status {done.returncode}: {done.stderr[-500:]}")
        results = load(made.out)
        harm += _neighbours(load(undisturbed), results)
        harm += _leaks(made)
        wrong = {attack.name: _judge(attack, results, made) for attack in chosen}
        return Outcome(wrong, harm, results)


def _neighbours(alone: dict[str, Any], among: dict[str, Any]) -> list[str]:
    wrong = []
    for name in HONEST:
        first, second = ({k: v for k, v in r.get(name, {}).items() if k not in _PASSING} for r in (alone, among))
        if not first or first != second or not first["score"]:
            wrong.append(f"the honest result {name} is not what it is alone")
    return wrong


def _leaks(made: Arena) -> Iterator[str]:
    for file in made.out.rglob("*"):
        if file.is_file() and made.secret.encode() in file.read_bytes():
            yield f"the secret is in {file.name}"


def _judge(attack: Attack, results: dict[str, Any], made: Arena) -> list[str]:
    result = results.get(attack.name)
    if result is None:
        return ["there is no result"]
    if attack.refused:
        return [] if result["problem"] and not result["score"] else ["was graded"]
    wrong = [f"not graded: {result['problem']}"] if result.get("problem") else []
    for task in result["tasks"]:
        name = task["task"].partition(".")[2]
        allowed = attack.expected.get(name)
        if allowed is not None and task["status"] not in allowed:
            wrong.append(f"{name} is {task['status']}, not {' or '.join(sorted(allowed))}")
        if task["score"] and (allowed is None or "passed" not in allowed):
            wrong.append(f"{name} earns {task['score']} points")
        if allowed and task["status"] != "passed" and not any(check["message"] for check in task["checks"]):
            wrong.append(f"{name} comes without a message")
    wrong += [f"says: {text[:200]}" for text in _texts(result) if made.canary in text]
    return wrong


def _texts(value: Any) -> Iterator[str]:
    """All text of a result."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def complaints(outcome: Outcome) -> list[str]:
    """Everything that went wrong, a line each."""
    return [*outcome.harm, *(f"{name}: {text}" for name, wrong in outcome.wrong.items() for text in wrong)]
