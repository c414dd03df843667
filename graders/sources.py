"""The files of a submission as text, and how they find each other. Knows nothing of torch."""

from __future__ import annotations

import errno
import importlib.abc
import importlib.machinery
import importlib.util
import io
import stat
import tokenize
import types
from collections.abc import Sequence
from pathlib import Path

#: bytes of the largest file that is read
MAX_SOURCE = 1 << 20


class SiblingFinder(importlib.abc.MetaPathFinder):
    """Finds a submission's own helper files, after everything that is installed: none of them can shadow a library."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, _target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module or package of that name in the submission's directory, if there is one."""
        file, package = self.directory / f"{fullname}.py", self.directory / fullname
        if path is not None:  # of a package that was found already
            return None
        if file.is_file():
            return importlib.util.spec_from_file_location(fullname, file)
        if (first := package / "__init__.py").is_file():
            return importlib.util.spec_from_file_location(fullname, first, submodule_search_locations=[str(package)])
        return None


def submission_files(directory: Path) -> frozenset[str]:
    """Absolute paths of all Python files of a submission, to tell its frames from ours."""
    return frozenset(str(file) for file in directory.absolute().rglob("*.py"))


def source_text(directory: Path, topic: str) -> str:
    """The text of ``topic.py`` of a submission, empty where there is none that can be read.

    A link that leads out of the submission is not followed: this runs in the process that may read everything.
    """
    file = directory / f"{topic}.py"
    try:
        return read_source(file) if directory.resolve() in file.resolve().parents else ""
    except (OSError, ValueError):
        return ""


def read_source(file: Path) -> str:
    """The text of a Python file.

    Raises:
        OSError: where it cannot be read, is no plain file, or is larger than any program by hand.
        ValueError: where its bytes are not the text that they claim to be.
    """
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a plain file")
    if status.st_size > MAX_SOURCE:
        raise OSError(errno.EFBIG, f"it is larger than {MAX_SOURCE >> 20} MiB")
    data = file.read_bytes()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except UnicodeDecodeError as error:
        raise ValueError(f"not {error.encoding}") from None
    except SyntaxError as error:  # an unknown coding line, or bytes that are not UTF-8 in the first two lines
        raise ValueError(str(error)) from None
