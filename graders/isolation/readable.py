"""Which files a confined process may read besides the submission: the Python installation without this suite."""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

#: the folder that holds the suite's packages: a checkout, or a ``site-packages``
_HOME = Path(__file__).resolve().parents[2]
_OURS = ("graders", "solutions", "exercises", "tests")
_DISTRIBUTION = "autograd_exercises"
#: libraries of the system, time zones, and what Python and torch ask of the machine
_SYSTEM = ("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib")
_FILES = (
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/sys/devices/system/cpu",
    "/dev/null",
    "/dev/zero",
    "/dev/urandom",
    "/dev/random",
)


def installation(without: Iterable[str] = ()) -> list[str]:
    """Directories and files of the Python installation and of the system's libraries.

    A directory that holds a part of this suite is given entry by entry, without that part.

    Args:
        without: packages that may not be read either (such as ``torch``).
    """
    packages = [Path(place) for place in dict.fromkeys(_package_places())]
    hidden = [_HOME / name for name in _OURS] if _is_checkout() else [_HOME / name for name in _OURS[:-1]]
    hidden += [place / name for place in packages for name in without]
    hidden += [entry for place in packages for entry in place.glob(f"*{_DISTRIBUTION}*")]
    wanted = [Path(place) for place in (*_standard_library(), *map(str, packages), *_SYSTEM)]
    resolved = [place.resolve() for place in hidden]
    found = [path for place in wanted for path in _cover(place.resolve(), resolved)]
    return [*dict.fromkeys(map(str, found)), *_FILES]


def encloses(directory: Path, places: Iterable[str]) -> bool:
    """Whether the suite or one of ``places`` lies in ``directory``, so that all of it must not be opened up."""
    inside = directory.resolve()
    ours = [_HOME / "graders", *map(Path, places)]
    return any(inside == place or inside in place.parents for place in ours)


def _is_checkout() -> bool:
    return (_HOME / "pyproject.toml").is_file()


def _standard_library() -> list[str]:
    paths = sysconfig.get_paths()
    shared = sysconfig.get_config_var("LIBDIR")
    return [paths["stdlib"], paths["platstdlib"], *([shared] if shared else [])]


def _package_places() -> Iterator[str]:
    """Where packages are installed, as far as this process imports from there."""
    known = {*site.getsitepackages(), site.getusersitepackages()}
    for entry in sys.path:
        if entry in known or Path(entry).name in ("site-packages", "dist-packages"):
            yield entry


def _cover(place: Path, hidden: list[Path]) -> list[Path]:
    """``place`` itself where nothing hidden lies in it, else its entries, each likewise."""
    if any(place == path or path in place.parents for path in hidden):
        return []
    if not any(place in path.parents for path in hidden):
        return [place]
    with os.scandir(place) as entries:
        return [path for entry in entries for path in _cover(Path(entry.path).resolve(), hidden)]
