"""The files of a student kit, by their paths in it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Template

from graders.curriculum import topics
from graders.kit import SEED_FILE
from graders.kit.table import dump, file_name
from graders.release.modules import PACKAGE, kit_files
from graders.release.tables import table
from graders.tasks import Topic

_ROOT = PACKAGE.parent

_TOPIC = '''"""{title}. What its checks need stands in the tables beside this file."""

from pathlib import Path

from graders.kit.tasks import read_topic

TASKS = {names}
TOPIC = read_topic(__name__, Path(__file__).parent, TASKS)
'''
_PROGRAMS = '''"""What typical wrong answers give for the cases of this topic, from the same tables."""

from pathlib import Path

from graders.kit.tasks import read_programs
from {package} import TASKS

PROGRAMS, WORDS = read_programs(Path(__file__).parent, TASKS)
'''


def kit(seed: int) -> dict[str, str]:
    """Path in the kit → text, in the order of the paths; the same for the same seed."""
    found = {str(file.as_posix()): _text(_ROOT / file) for file in kit_files()}
    for topic in topics():
        found.update(_topic(topic, seed))
    for name in ("bootstrap.py", "conftest.py", ".gitignore", *_exercises()):
        if (_ROOT / name).is_file():
            found[name] = _text(_ROOT / name)
    found[f"graders/kit/{SEED_FILE}"] = f"{seed}\n"
    found["pyproject.toml"] = _pyproject()
    found["README.md"] = _readme(seed)
    return dict(sorted(found.items()))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _exercises() -> Iterator[str]:
    """The stubs, and nothing else that may lie among them."""
    for name in ("__init__", *(topic.name for topic in topics())):
        yield f"exercises/{name}.py"


def _topic(topic: Topic, seed: int) -> Iterator[tuple[str, str]]:
    package = f"graders.topics.{topic.name}"
    place = package.replace(".", "/")
    names = tuple(task.name for task in topic.tasks)
    yield f"{place}/__init__.py", _TOPIC.format(title=topic.title, names=json.dumps(names))
    yield f"{place}/wrong_programs.py", _PROGRAMS.format(package=package)
    for name in names:
        yield f"{place}/{file_name(name)}", dump(table(f"{topic.name}.{name}", seed))


def _template(name: str) -> Template:
    return Template(files("graders.release").joinpath(name).read_text(encoding="utf-8"))


def _pyproject() -> str:
    """That of the project, as far as a student needs it."""
    project = tomllib.loads(_text(_ROOT / "pyproject.toml"))["project"]
    return _template("pyproject.template").substitute(
        version=project["version"],
        python=project["requires-python"],
        dependencies="\n".join(f"    {json.dumps(one)}," for one in project["dependencies"]),
    )


def _readme(seed: int) -> str:
    listed = topics()
    lines = [f"| `{one.name}` | {one.title} | {len(one.tasks)} | {_points(one):g} |" for one in listed]
    return _template("README.template").substitute(
        seed=seed,
        first=listed[0].tasks[0].name,
        topics="\n".join(lines),
        tasks=sum(len(one.tasks) for one in listed),
        points=f"{sum(map(_points, listed)):g}",
    )


def _points(topic: Topic) -> float:
    return sum(task.points for task in topic.tasks)
