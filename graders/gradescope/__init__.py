"""An autograder for Gradescope: a zip with the suite, a script that sets it up and one that grades a submission.

The solutions and the bank of answers stay out of it: no student's code can read there what it does not hold.
"""

from __future__ import annotations

import shlex
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

_HERE = Path(__file__).resolve().parent
SUITE = _HERE.parents[1]
#: What installing asks for besides the package.
_PROJECT = ("pyproject.toml", "README.md", "bootstrap.py")
_SCRIPTS = ("setup.sh", "run_autograder")
_OPTIONS = "@GRADE_OPTIONS@"
_EXECUTABLE, _PLAIN = 0o100755, 0o100644
_EPOCH = (1980, 1, 1, 0, 0, 0)


def build(path: Path, options: Sequence[str] = ()) -> int:
    """Write the zip; the same suite and options give the same bytes.

    Args:
        path: where it goes.
        options: further options of ``graders grade``, for example ``["--seed", "7"]``.

    Returns:
        How many files it holds.

    Raises:
        FileNotFoundError: outside of a checkout of the suite.
        OSError: where the file cannot be written.
    """
    missing = [name for name in _PROJECT if not (SUITE / name).is_file()]
    if missing:
        raise FileNotFoundError(f"{SUITE / missing[0]} is missing")
    members = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in _SCRIPTS:
            text = (_HERE / name).read_text(encoding="utf-8").replace(_OPTIONS, shlex.join(options))
            _add(archive, name, text.encode(), _EXECUTABLE)
            members += 1
        for file in _files():
            _add(archive, file.relative_to(SUITE).as_posix(), file.read_bytes(), _PLAIN)
            members += 1
    return members


def _files() -> Iterator[Path]:
    yield from (SUITE / name for name in _PROJECT)
    for file in sorted((SUITE / "graders").rglob("*")):
        parts = file.relative_to(SUITE).parts
        if file.is_file() and not any(part.startswith((".", "__pycache__")) for part in parts):
            yield file


def _add(archive: zipfile.ZipFile, name: str, data: bytes, mode: int) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # Unix, so that the mode counts
    entry.external_attr = mode << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)
