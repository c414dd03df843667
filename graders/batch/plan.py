"""What a run of ``graders grade`` sets out to do, in view of what an earlier one left in its directory."""

from __future__ import annotations

import secrets
import sys
import time
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import graders
from graders.batch.job import Options, torch_version
from graders.batch.out import EARLIER, Out, OutError
from graders.defaults import MEMORY, TIMEOUT
from graders.intake.submission import Submission


@dataclass(frozen=True)
class Wish:
    """What the user asked for.

    Args:
        seed: ``None``: that of the run that is continued, or a drawn one.
        timeout, memory, isolation, language: as in :class:`Options`.
        resume: keep the results in which nothing has changed.
        some: only some submissions are graded; the results of the others stay.
        shard: the part of the class to grade, and how many parts there are.
        how: what else ``run.json`` says of the options.
    """

    seed: int | None = None
    timeout: float = TIMEOUT
    memory: int = MEMORY
    isolation: str = "auto"
    language: str = "en"
    resume: bool = False
    some: bool = False
    shard: tuple[int, int] | None = None
    how: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Plan:
    """What is to be graded, how, and what ``run.json`` says of it; ``aside`` is where an earlier run's files went."""

    submissions: Sequence[Submission]
    options: Options
    record: dict[str, Any]
    aside: str = ""


def plan(out: Out, found: Sequence[Submission], wish: Wish) -> Plan:
    """Decide, and clear the directory of what does not count any more.

    Args:
        out: the directory, locked.
        found: the submissions, or those of them that are wanted.
        wish: what the user asked for.

    Raises:
        OutError: where the directory holds something that must not be mixed with this run.
    """
    earlier = out.record()
    if earlier is not None and earlier.get("shard") != _list(wish.shard):
        raise OutError(
            f"{out.directory} holds the results of another part of a class; give each part a directory of its own and "
            "put them together with graders collect."
        )
    wanted = part(found, wish.shard)
    continues = earlier if wish.resume or wish.some else None
    options = Options(_seed(wish, continues), wish.timeout, wish.memory, wish.isolation, wish.language)
    names = [one.name for one in wanted]
    if continues is not None and wish.some:
        known = set(continues["names"])
        names = [*continues["names"], *(name for name in names if name not in known)]
        return Plan(wanted, options, {**continues, "names": names, "submissions": len(names)})
    moved = earlier is not None and out.set_aside(None if continues is None else names)
    return Plan(wanted, options, _record(options, wish, names), str(out.directory / EARLIER) if moved else "")


def part(found: Sequence[Submission], shard: tuple[int, int] | None) -> list[Submission]:
    """The submissions of one part of a class. Which part it is depends on a submission's name alone."""
    if shard is None:
        return list(found)
    number, parts = shard
    return [one for one in found if zlib.crc32(one.name.encode("utf-8", "surrogatepass")) % parts == number - 1]


def _seed(wish: Wish, continues: dict[str, Any] | None) -> int:
    if wish.seed is not None:
        return wish.seed
    return secrets.randbelow(2**32) if continues is None else int(continues["seed"])


def _record(options: Options, wish: Wish, names: Sequence[str]) -> dict[str, Any]:
    settings = asdict(options)
    return {
        "seed": settings.pop("seed"),
        "suite": graders.__version__,
        "torch": torch_version(),
        "python": sys.version.split()[0],
        "options": {**settings, **dict(wish.how)},
        "shard": _list(wish.shard),
        "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "finished": False,
        "seconds": 0.0,
        "submissions": len(names),
        "not_graded": [],
        "names": list(names),
    }


def _list(shard: tuple[int, int] | None) -> list[int] | None:
    return None if shard is None else list(shard)
