"""Run a training script of the user's own under observation, as ``python SCRIPT.py ARGS`` would run it.

The script keeps its printed results and its exit status. Observation begins when torch is imported, by whoever does,
so that what a script sets before that (threads, devices) still counts.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import os
import sys
import sysconfig
import traceback
import types
import warnings
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:  # nothing that imports NumPy or torch before the script does
    from graders.observation.trace import Trace
    from graders.values import Fact

_PACKAGE = str(Path(__file__).parent)
INTERRUPTED = 130


class OwnFiles:
    """The files that a user wrote, as a container: all but those of Python, of installed packages and of graders."""

    def __init__(self, script: str) -> None:
        paths = sysconfig.get_paths()
        names = ("stdlib", "platstdlib", "purelib", "platlib")
        self._foreign = tuple({f"{paths[name]}{os.sep}" for name in names} | {f"{_PACKAGE}{os.sep}", "<"})
        self._known = {script: True}

    def __contains__(self, file: object) -> bool:
        found = self._known.get(cast(str, file))
        if found is None:
            name = cast(str, file)
            found = self._known[name] = not name.startswith(self._foreign)
        return found


@dataclass(frozen=True)
class Run:
    """What became of a script.

    Args:
        status: its exit status.
        facts: what was seen.
        failures: how often an observer failed on something unusual.
        torch_seen: whether it used torch at all.
        error_line: file and line of the exception that ended it.
    """

    status: int
    facts: tuple[Fact, ...]
    failures: int = 0
    torch_seen: bool = True
    error_line: tuple[str, int] | None = None


def run(script: Path, arguments: Sequence[str]) -> Run:
    """Run a script as ``__main__``. Raises ``OSError`` if it cannot be read."""
    path = os.path.abspath(script)  # noqa: PTH100  (as Python does: symbolic links stay as they are)
    source = Path(path).read_bytes()
    observation = _Observation(OwnFiles(path))
    sys.argv = [str(script), *arguments]
    sys.path[0] = str(Path(path).resolve().parent)
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=path, __builtins__=builtins, __spec__=None)
    sys.modules["__main__"] = main
    try:
        observation.begin()
        exec(compile(source, path, "exec"), main.__dict__)
        status, error_line = 0, None
    except SystemExit as stop:
        status, error_line = _status(stop), None
    except BaseException as error:
        _clean(error)
        sys.excepthook(type(error), error, error.__traceback__)
        status = INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1
        error_line = _last_line(error, observation.files)
    finally:
        observation.end()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return observation.result(status, error_line)


def _status(stop: SystemExit) -> int:
    """What Python does with the argument of ``sys.exit``."""
    if stop.code is None:
        return 0
    if isinstance(stop.code, int):
        return stop.code
    print(stop.code, file=sys.stderr)
    return 1


class _Observation:
    """Observers that start with torch and stop with the script."""

    def __init__(self, files: OwnFiles) -> None:
        self.files = files
        self._stack = ExitStack()
        self._trace: Trace | None = None
        self._process = os.getpid()

    def begin(self) -> None:
        """Start now if torch is there, else when it is imported."""
        if "torch" in sys.modules:
            self._start()
        else:
            finder = _TorchFinder(self._start)
            sys.meta_path.insert(0, finder)
            self._stack.callback(lambda: sys.meta_path.remove(finder) if finder in sys.meta_path else None)

    def _start(self) -> None:
        from graders.observation.trace import traced

        self._trace = self._stack.enter_context(traced(self.files, {}, detailed=False))
        self._stack.enter_context(_warnings_at_their_lines())

    def end(self) -> None:
        """Stop."""
        self._stack.close()

    def result(self, status: int, error_line: tuple[str, int] | None) -> Run:
        """All that was seen. A process that the script has forked reports nothing."""
        if self._trace is None or os.getpid() != self._process:
            return Run(status, (), torch_seen=self._trace is not None, error_line=error_line)
        failures = self._trace.mode.failures + self._trace.ledger.failures
        return Run(status, self._trace.facts(), failures, error_line=error_line)


class _TorchFinder(MetaPathFinder):
    """Calls back once torch has been imported."""

    def __init__(self, imported: Callable[[], None]) -> None:
        self._imported = imported

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:  # noqa: ARG002
        """Find torch as usual, with a loader that calls back."""
        if name != "torch" or self not in sys.meta_path:
            return None
        sys.meta_path.remove(self)
        spec = importlib.machinery.PathFinder.find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _CallingLoader(spec.loader, self._imported)
        return spec


class _CallingLoader(Loader):
    def __init__(self, loader: Any, imported: Callable[[], None]) -> None:
        self._loader, self._imported = loader, imported

    def create_module(self, spec: Any) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: types.ModuleType) -> None:
        if module.__spec__ is not None:
            module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        self._imported()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)


def _clean(error: BaseException | None) -> None:
    """Take the observers' frames out of an exception and of those that it came from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        error.__traceback__ = without_observers(error.__traceback__)
        error = error.__cause__ or error.__context__


def without_observers(tb: TracebackType | None) -> TracebackType | None:
    """A traceback without the frames that observation has put between a script and torch."""
    frames = []
    while tb is not None:
        frames.append(tb)
        tb = tb.tb_next
    kept: list[TracebackType] = []
    for entry in frames:
        file, name = entry.tb_frame.f_code.co_filename, entry.tb_frame.f_code.co_name
        if file.startswith(_PACKAGE):
            if name == "__torch_function__" and kept and kept[-1].tb_frame.f_code.co_filename.endswith("overrides.py"):
                # torch's own function has handed the call to the observer and is about to be entered again
                del kept[-2:]
            continue
        kept.append(entry)
    chain: TracebackType | None = None
    for entry in reversed(kept):
        chain = TracebackType(chain, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return chain


def _last_line(error: BaseException, files: OwnFiles) -> tuple[str, int] | None:
    own = [(f.f_code.co_filename, line) for f, line in traceback.walk_tb(error.__traceback__)]
    own = [place for place in own if place[0] in files]
    return own[-1] if own else None


def _warnings_at_their_lines() -> ExitStack:
    """Warnings of torch name the line that called torch: let that be the caller's again, not the observer's."""
    from graders.observation.trace import mode

    original, observer = warnings.showwarning, str(mode.__file__)

    def show(message: Any, category: Any, filename: str, lineno: int, *rest: Any, **named: Any) -> None:
        caller = _caller_of(observer) if filename == observer else None
        if caller is None:
            original(message, category, filename, lineno, *rest, **named)
            return
        # Python remembers for each module what it has warned of there: that, too, is the caller's business.
        mode.__dict__.pop("__warningregistry__", None)
        registry = caller.f_globals.setdefault("__warningregistry__", {})
        module = caller.f_globals.get("__name__", "<unknown>")
        warnings.warn_explicit(message, category, caller.f_code.co_filename, caller.f_lineno, module, registry)

    stack = ExitStack()
    warnings.showwarning = show
    stack.callback(setattr, warnings, "showwarning", original)
    return stack


def _caller_of(observer: str) -> FrameType | None:
    """The frame that would have called torch without the observer between."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename != observer:
        frame = frame.f_back
    while frame is not None and frame.f_code.co_filename == observer:
        frame = frame.f_back
    if frame is not None and frame.f_code.co_filename.endswith("overrides.py") and frame.f_back is not None:
        return frame.f_back.f_back  # torch's own function has handed the call over, and is entered twice
    return frame
