"""The page of a local run, in a real browser: readable, and deaf to what a student writes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ATTACK = "<img src=x onerror=\"document.body.setAttribute('data-hacked', '1')\">"
HOSTILE = f'''
ATTACK = """{ATTACK}"""
def leaf(values):
    print(ATTACK)
    raise ValueError(ATTACK)
def product_graph(w, x):
    return ATTACK
def graph_facts(w, x):
    return {{ATTACK: ATTACK}}
def intermediate_gradients(w, x):
    return type(ATTACK, (), {{}})()
'''


def rendered(page: Path, profile: Path) -> str:
    """The document after its scripts have run."""
    assert CHROMIUM is not None
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    waiting = ["--virtual-time-budget=5000", f"--user-data-dir={profile}", "--dump-dom"]
    run = subprocess.run(
        [CHROMIUM, *flags, *waiting, page.as_uri()], capture_output=True, encoding="utf-8", timeout=120
    )
    return run.stdout


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser(project: Path, tmp_path: Path, run_pytest: Callable[..., Run]) -> None:
    submission = tmp_path / ATTACK.replace("/", "")
    submission.mkdir()
    (submission / "forward_graphs.py").write_text(HOSTILE)
    run_pytest("--submission", str(submission))
    page = project / "reports" / "report.html"
    document = rendered(page, tmp_path / "profile")
    assert "data-hacked=" not in document.replace("'data-hacked', '1'", "")
    assert '<img src="x"' not in document
    assert "&lt;img src=x onerror=" in document
    for words in ("ValueError", "forward_graphs.leaf", "matches the reference", "0 / 88", "go on with leaf"):
        assert words in document


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_the_attack_would_work_without_escaping(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<body>{ATTACK}</body>")
    assert "data-hacked=" in rendered(page, tmp_path / "profile")


def test_tasks_not_started_take_one_row(project: Path, run_pytest: Callable[..., Run]) -> None:
    run_pytest("exercises/forward_graphs.py")
    text = (project / "reports" / "report.html").read_text(encoding="utf-8")
    assert text.count("col-result&amp;#34;&amp;gt;Todo") + text.count("Todo&lt;/td&gt;") >= 7
    assert "http" not in text.split("</style>")[0]


def test_a_failure_shows_the_card_of_the_student_page(project: Path, run_pytest: Callable[..., Run]) -> None:
    file = project / "exercises" / "forward_graphs.py"
    file.write_text("def product_graph(w, x):\n    return (x + w).detach() * (w + 1)\n", encoding="utf-8")
    run_pytest("exercises/forward_graphs.py", "-k", "product_graph")
    text = (project / "reports" / "report.html").read_text(encoding="utf-8")
    card = text[text.index("data-jsonblob") :]
    for words in ("Your graph", "The expected graph", "detach-in-forward", "forward_graphs.py, line 2", "Hint 1"):
        assert words in card, words
