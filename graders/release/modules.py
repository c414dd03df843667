"""Which files of the package a kit needs: what its commands import, directly or not, and the data beside it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import graders

PACKAGE = Path(graders.__file__).resolve().parent

#: the modules that a student starts, or that are imported by names which only a run knows
_ROOTS = (
    "graders.__main__",
    "graders.cli",
    "graders.commands.explain",
    "graders.commands.hint",
    "graders.commands.trace",
    "graders.commands.watch",
    "graders.kit.tasks",
    "graders.pytest_arguments",
    "graders.pytest_plugin",
)
#: packages whose modules are found by listing them
_WHOLE = ("graders.misconceptions",)
_NAME = re.compile(r"graders(\.\w+)+")
_DATA = frozenset({".css", ".html", ".j2", ".jinja", ".js", ".json", ".svg", ".toml", ".txt"})


def kit_files() -> list[Path]:
    """The files of the package that a kit holds as they are, relative to the directory of the package's parent."""
    modules = _closure()
    packages = {file.parent for file in modules if file.name == "__init__.py"}
    data = {file for directory in packages for file in _data(directory)}
    return sorted(file.relative_to(PACKAGE.parent) for file in modules | data)


def _closure() -> set[Path]:
    """The modules that the roots reach, with the packages in which they lie."""
    waiting = [*_ROOTS, *_judges(), *(name for package in _WHOLE for name in _listed(package))]
    found: set[Path] = set()
    while waiting:
        name = waiting.pop()
        file = _file(name)
        if file is None or file in found or _is_answer(file):
            continue
        found.add(file)
        waiting.extend(_mentioned(file))
        waiting.append(name.rpartition(".")[0])
    return found


def _judges() -> Iterator[str]:
    return (f"graders.topics.{file.parent.name}.judges" for file in PACKAGE.glob("topics/*/judges.py"))


def _listed(package: str) -> Iterator[str]:
    directory = PACKAGE.parent.joinpath(*package.split("."))
    return (f"{package}.{file.stem}" for file in directory.glob("*.py"))


def _file(name: str) -> Path | None:
    """The file of a module; ``None`` for a name that is none, such as that of a function in a module."""
    path = PACKAGE.parent.joinpath(*name.split(".")) if name else PACKAGE.parent
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if name and file.is_file():
            return file
    return None


def _is_answer(file: Path) -> bool:
    """Whether a module belongs to a topic and is none of its judges: its code tells how to solve the tasks."""
    topics = PACKAGE / "topics"
    return topics in file.parent.parents and file.name != "judges.py"


def _mentioned(file: Path) -> Iterator[str]:
    """All modules of the package that a module imports anywhere, or names in a string, as for ``python -m``."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("graders"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("graders"):
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _NAME.fullmatch(node.value):
            yield node.value


def _data(directory: Path) -> Iterator[Path]:
    """Data in a package: in its directory, and in those below it that hold no code."""
    for entry in directory.iterdir():
        if entry.name.startswith((".", "__")):
            continue
        if entry.is_dir() and not any(entry.rglob("*.py")):
            yield from (file for file in entry.rglob("*") if file.suffix in _DATA)
        elif entry.is_file() and entry.suffix in _DATA:
            yield entry
