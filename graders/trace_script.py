"""Run a training script of the user's own under observation, as ``python SCRIPT.py ARGS`` would run it.

The script keeps its printed results and its exit status.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import os
import sys
import sysconfig
import traceback
import types
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from graders.trace_start import Observation

if TYPE_CHECKING:  # nothing that imports NumPy or torch before the script does
    from graders.values import Fact

_PACKAGE = str(Path(__file__).parent)
_INSTALLED = tuple(f"{os.sep}{folder}{os.sep}" for folder in ("site-packages", "dist-packages"))


class OwnFiles:
    """The files that a user wrote, as a container: all but those of Python, of installed packages and of graders."""

    def __init__(self, script: str) -> None:
        paths = sysconfig.get_paths()
        python = {f"{paths[name]}{os.sep}" for name in ("stdlib", "platstdlib")}
        self._foreign = (*python, f"{_PACKAGE}{os.sep}", "<")
        self._known = {script: True}

    def __contains__(self, file: object) -> bool:
        found = self._known.get(cast(str, file))
        if found is None:
            name = cast(str, file)
            installed = any(folder in name for folder in _INSTALLED)
            found = self._known[name] = not installed and not name.startswith(self._foreign)
        return found


@dataclass(frozen=True)
class Run:
    """What became of a script.

    Args:
        facts: what was seen.
        failures: how often an observer failed on something unusual.
        torch_seen: whether it used torch at all.
        error: the exception that ended it (``SystemExit`` too), as Python alone would have raised it.
        error_line: its file and line, the innermost of the user's own.
    """

    facts: tuple[Fact, ...] = ()
    failures: int = 0
    torch_seen: bool = True
    error: BaseException | None = None
    error_line: tuple[str, int] | None = None


def run(script: str, arguments: Sequence[str]) -> Run:
    """Run a script as ``__main__``. Raises ``OSError`` if it cannot be read."""
    path = os.path.join(os.getcwd(), script)  # noqa: PTH109, PTH118  (not tidied up: as Python does)
    source = Path(path).read_bytes()
    observation = Observation(OwnFiles(path))
    main = _become_main(script, path, arguments)
    error: BaseException | None = None
    try:
        observation.begin()
        exec(compile(source, path, "exec", dont_inherit=True), main.__dict__)
    except BaseException as raised:
        error = raised
    finally:
        observation.end()
    return _outcome(observation, error)


def _become_main(script: str, path: str, arguments: Sequence[str]) -> types.ModuleType:
    """What Python sets up before it runs a script."""
    sys.argv = [script, *arguments]
    if not sys.flags.safe_path:
        sys.path[0] = str(Path(path).resolve().parent)
    main = types.ModuleType("__main__")
    loader = importlib.machinery.SourceFileLoader("__main__", path)
    main.__dict__.update(
        __file__=path, __cached__=None, __loader__=loader, __builtins__=builtins, __spec__=None, __annotations__={}
    )
    sys.modules["__main__"] = main
    return main


def _outcome(observation: Observation, error: BaseException | None) -> Run:
    trace = observation.trace
    facts = trace.facts() if trace is not None else ()
    failures = trace.mode.failures + trace.ledger.failures if trace is not None else 0
    line = None
    if error is not None:
        if trace is not None:
            from graders.observation.trace.tracebacks import clean

            clean(error)
        elif error.__traceback__ is not None:
            error.__traceback__ = error.__traceback__.tb_next  # the call in this module
        line = _last_line(error, observation.files)
    return Run(facts, failures, trace is not None, error, line)


def _last_line(error: BaseException, files: Container[str]) -> tuple[str, int] | None:
    walked = ((frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__))
    own = [place for place in walked if place[0] in files]
    return own[-1] if own else None
