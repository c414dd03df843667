"""Exceptions as plain records that point at the student's own lines."""

from __future__ import annotations

import linecache
import traceback
from types import TracebackType

from graders.observation.limits import TimeLimitReached
from graders.values import ErrorRecord

MAX_TRAIL = 6
MAX_MESSAGE = 2000
MAX_LINE = 500
MAX_BASES = 20


def record(error: BaseException, files: frozenset[str]) -> ErrorRecord:
    """The type, text and student's lines of an exception.

    Args:
        error: what was raised.
        files: the absolute paths of the student's files; frames elsewhere are left out.
    """
    error = _in_their_code(error, files)
    if isinstance(error, SyntaxError) and error.filename in files:
        source = (error.text or "").strip()[:MAX_LINE]
        return ErrorRecord(type(error).__name__, str(error.msg)[:MAX_MESSAGE], error.filename, error.lineno, source)
    trail = _trail(error.__traceback__, files)
    file, line, source_line = trail[-1] if trail else (None, None, None)
    bases = tuple(kind.__name__[:100] for kind in type(error).__mro__[1:-2][:MAX_BASES])
    name, text = type(error).__name__[:100], _text(error)
    return ErrorRecord(name, text, file, line, source_line, tuple(trail[-MAX_TRAIL:]), bases)


def raised_in(error: BaseException, files: frozenset[str]) -> bool:
    """Whether the innermost frame of an exception is in one of the student's files."""
    innermost = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        innermost = frame.f_code.co_filename
    return innermost in files


def _in_their_code(error: BaseException, files: frozenset[str]) -> BaseException:
    """Of the stops at a time limit the one that shows a line: later ones may come while the call is left."""
    stop: BaseException | None = error
    while isinstance(stop, TimeLimitReached):
        if _trail(stop.__traceback__, files):
            return stop
        stop = stop.__context__
    return error


def _trail(tb: TracebackType | None, files: frozenset[str]) -> list[tuple[str, int, str]]:
    return [
        (frame.f_code.co_filename, line, linecache.getline(frame.f_code.co_filename, line).strip()[:MAX_LINE])
        for frame, line in traceback.walk_tb(tb)
        if frame.f_code.co_filename in files
    ]


def _text(error: BaseException) -> str:
    try:
        text = str(error)
    except BaseException as problem:  # a __str__ of the student's own may do anything
        text = f"<its text could not be read: {type(problem).__name__}>"
    return text[:MAX_MESSAGE]
