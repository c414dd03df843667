from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BANK = ROOT / "tests" / "answers"

Run = subprocess.CompletedProcess[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A student's checkout: what pytest needs, without the suite's own tests."""
    place = tmp_path / "project"
    for name in ("exercises", "solutions", "graders"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copyfile(ROOT / name, place / name)
    return place


@pytest.fixture
def run_pytest(project: Path) -> Callable[..., Run]:
    """Runs pytest in the student's checkout, as a student does."""
    return lambda *arguments: command(project, "-m", "pytest", *arguments)


@pytest.fixture
def run_graders() -> Callable[..., Run]:
    """Runs the command ``graders`` in the project."""
    return lambda *arguments: command(ROOT, "-m", "graders", *arguments)


def command(directory: Path, *arguments: str) -> Run:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
    )
