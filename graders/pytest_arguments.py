"""Lets ``pytest --submission DIR`` name a directory anywhere.

pytest looks for its project in the directories among its arguments before any plugin can say that one of them is the
value of an option, and so would take a submission elsewhere for the project. This small plugin, installed as an entry
point, starts pytest again with ``--submission=DIR``, which cannot be mistaken.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

OPTION = "--submission"


def joined(arguments: Sequence[str]) -> list[str]:
    """The arguments with each ``--submission DIR`` written as one."""
    found: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        following = next(rest, None) if argument == OPTION else None
        found.append(argument if following is None else f"{OPTION}={following}")
    return found


def pytest_addoption() -> None:
    """Start again where the command line has the option and its value as two arguments.

    This hook runs before pytest begins to capture output, which a program started later would inherit.
    """
    program = Path(sys.argv[0])
    if program.stem not in ("pytest", "py.test") and program.parts[-2:] != ("pytest", "__main__.py"):
        return
    wanted = joined(sys.argv[1:])
    if wanted == sys.argv[1:]:
        return
    command = [sys.executable, "-m", "pytest", *wanted]
    if os.name == "nt":  # there exec returns to the prompt before the work is done
        raise SystemExit(subprocess.run(command).returncode)
    os.execv(sys.executable, command)
