"""From a directory to the modules of a submission, with one clear sentence for everything that goes wrong."""

from __future__ import annotations

import io
import sys
import types
import warnings
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from graders.language.messages import Message, named, say
from graders.observation import errors
from graders.observation.limits import TimeLimitReached, time_limit
from graders.observation.state import kept_environment, kept_state
from graders.sources import read_source, submission_files
from graders.values import LoadProblem


@dataclass(frozen=True)
class Loaded:
    """A file of a submission after it was run: its module or the problem, and notes on what it did on the way."""

    module: types.ModuleType | None
    problem: LoadProblem | None = None
    notes: tuple[Message, ...] = ()


def load(directory: Path, topic: str, seconds: float) -> Loaded:
    """Run ``topic.py`` of a submission as a module of that name.

    Args:
        directory: the submission.
        topic: the name of the file without ``.py``.
        seconds: the time limit for its top-level code.
    """
    file = directory.absolute() / f"{topic}.py"
    if not file.is_file():
        return Loaded(None, LoadProblem("missing", say("loading.no_file", file=f"{topic}.py")))
    files = submission_files(directory)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(read_source(file), str(file), "exec", dont_inherit=True)
    except OSError as error:
        message = say("loading.unreadable", file=file.name, reason=error.strerror)
        return Loaded(None, LoadProblem("raised", message, errors.record(error, files)))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return Loaded(None, _unreadable(topic, error, files))
    return _execute(topic, file, code, files, seconds)


def _unreadable(topic: str, error: BaseException, files: frozenset[str]) -> LoadProblem:
    record = errors.record(error, files)
    if isinstance(error, SyntaxError):
        message = say("loading.not_python", file=f"{topic}.py", line=error.lineno, reason=error.msg)
    else:
        message = say("loading.not_text", file=f"{topic}.py", reason=record.message)
    return LoadProblem("raised", message, record)


def _execute(topic: str, file: Path, code: types.CodeType, files: frozenset[str], seconds: float) -> Loaded:
    module = types.ModuleType(topic)
    module.__file__ = str(file)
    sys.modules[topic] = module
    changes: list[str] = []
    printed = io.StringIO()
    try:
        with (
            time_limit(seconds),
            redirect_stdout(printed),
            redirect_stderr(printed),
            kept_state(changes),
            kept_environment(),
        ):
            sys.stdin = io.StringIO()
            exec(code, module.__dict__)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt) and not errors.raised_in(error, files):
            raise
        return Loaded(None, _failed(topic, error, files), _notes(topic, changes, printed))
    return Loaded(module, _nothing_in(topic, code), _notes(topic, changes, printed))


def _nothing_in(topic: str, code: types.CodeType) -> LoadProblem | None:
    if (not code.co_names and not code.co_code.strip(b"\x00")) or not code.co_names:
        return LoadProblem("missing", say("loading.empty", file=f"{topic}.py"))
    return None


def _failed(topic: str, error: BaseException, files: frozenset[str]) -> LoadProblem:
    record = errors.record(error, files)
    values = {"file": f"{topic}.py", "where": say("text.line", line=record.line) if record.line else ""}
    match error:
        case TimeLimitReached():
            return LoadProblem("timeout", say("loading.time_limit", **values), record)
        case SystemExit():
            message = say("loading.exits", **values)
        case EOFError():
            message = say("loading.asks", **values)
        case MemoryError():
            return LoadProblem("memory", say("loading.memory", **values), record)
        case _:
            message = say("loading.raises", type=record.type, message=record.message, **values)
    return LoadProblem("raised", message, record)


def _notes(topic: str, changes: list[str], printed: io.StringIO) -> tuple[Message, ...]:
    file = f"{topic}.py"
    notes = [say("loading.changes", file=file, what=named("state", change)) for change in changes]
    if printed.getvalue():
        notes.append(say("loading.prints", file=file))
    return tuple(notes)
