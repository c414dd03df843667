"""Drawn cases depend on the seed alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from graders.curriculum import find
from graders.oracles.drawn import draw_cases


def drawn() -> list[str]:
    _, task = find("logistic_regression.make_blobs")  # draws from a range that a constant can lie in
    assert task.drawn is not None
    return [repr(draw_cases(task.drawn(), seed)) for seed in range(20)]


def test_what_is_loaded_changes_no_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn()
    numbers = ", ".join(str(number) for number in range(1001, 1900))
    (tmp_path / "full_of_constants.py").write_text(f"numbers = [{numbers}]\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "full_of_constants", raising=False)
    __import__("full_of_constants")
    assert drawn() == before
