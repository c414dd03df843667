"""Where a process was when it died or was stopped, from what Python's ``faulthandler`` wrote.

The student's code could have written that itself: it tells a line and decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from graders.language.messages import say
from graders.observation.errors import MAX_TRAIL
from graders.sources import source_text
from graders.values import ErrorRecord

_FRAME = re.compile(r'^  File "(?P<file>[^"\n]{1,500})", line (?P<line>\d{1,6}) in ', re.MULTILINE)
_FAULT = re.compile(r"^Fatal Python error: ([A-Za-z ]{1,60})", re.MULTILINE)
_LIMIT = "TimeLimitReached"


def place(error: ErrorRecord, words: str, directory: Path) -> ErrorRecord:
    """``error`` with the student's own lines, and with the name of the fault that ended the process.

    Args:
        error: how the process ended.
        words: what it wrote in the end; frames of each thread with the innermost first, the main thread last.
        directory: the submission.
    """
    fault = _FAULT.search(words)
    if fault is not None and error.type != _LIMIT:
        error = replace(error, message=say("ending.fault", how=error.message, fault=fault[1].lower()))
    threads = [_own_frames(thread, directory) for thread in words.split("\n\n")]
    frames = next((found for found in reversed(threads) if found), [])
    if not frames:
        return error
    trail = tuple((str(directory / f"{name}.py"), line, _line(directory, name, line)) for name, line in frames)
    file, line, source = trail[0]
    return replace(error, file=file, line=line, source=source, trail=tuple(reversed(trail[:MAX_TRAIL])))


def _own_frames(thread: str, directory: Path) -> list[tuple[str, int]]:
    """Name of the file without ``.py``, and line, of the frames that are in the submission."""
    found = [(Path(match["file"]), int(match["line"])) for match in _FRAME.finditer(thread)]
    return [(file.stem, line) for file, line in found if file.parent.name == directory.name and file.suffix == ".py"]


def _line(directory: Path, name: str, number: int) -> str:
    lines = source_text(directory, name).splitlines()
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""
