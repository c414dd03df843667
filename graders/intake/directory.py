"""Submissions from a directory: one directory for each, or a single one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graders.curriculum import TOPIC_NAMES
from graders.intake.submission import IntakeError, Submission

_FILES = frozenset(f"{name}.py" for name in TOPIC_NAMES)
_IGNORED = frozenset({"__pycache__", "__MACOSX"})


def submissions(source: Path, only: Sequence[str] | None = None) -> list[Submission]:
    """The submissions in a directory, by name.

    Args:
        source: a directory that holds one directory for each submission, or a single submission.
        only: the names of those that are wanted (``None``: all).

    Raises:
        IntakeError: where there is no such directory, or nothing in it.
    """
    if not source.exists():
        raise IntakeError(f"{source} does not exist.")
    if not source.is_dir():
        raise IntakeError(f"{source} is not a directory.")
    if holds_topics(source):
        return [Submission(source.resolve().name, source)]
    folders = sorted(path for path in source.iterdir() if path.is_dir() and _is_candidate(path))
    if not folders:
        raise IntakeError(f"{source} holds no submissions: neither directories nor files such as forward_graphs.py.")
    found = [_submission(folder) for folder in folders]
    if only is None:
        return found
    unknown = sorted(set(only) - {submission.name for submission in found})
    if unknown:
        raise IntakeError(f"{source} holds no submission called {unknown[0]}.")
    return [submission for submission in found if submission.name in only]


def holds_topics(directory: Path) -> bool:
    """Whether a directory is a submission itself."""
    return any(path.name in _FILES for path in directory.iterdir() if path.is_file())


def _is_candidate(path: Path) -> bool:
    return not path.name.startswith(".") and path.name not in _IGNORED


def _submission(folder: Path) -> Submission:
    try:
        if holds_topics(folder):
            return Submission(folder.name, folder)
    except OSError as error:
        return Submission(folder.name, folder, f"cannot be read: {error.strerror}")
    return Submission(folder.name, folder, notes=("The submission holds none of the exercises' files.",))
