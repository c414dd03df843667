"""The class page in Chromium: its size, the time until it can be used, and the time of sorting and searching.

    python benchmarks/class_page.py [--students 200 2000] [--rounds 5] [--stock 200]

Beside it stands what one would use otherwise: the page that pytest-html writes for 25 tests of each of 200 students, of
which 3 in 10 fail (it has no search; its filter for failures stands in that column). Milliseconds of the clock, so the
machine should be quiet; the median of several loads. "ready" is when the script has run and the page is laid out, from
the beginning of the load; "first", "sort" and "search" are the script and the layout after a first click, later clicks,
and letters typed. The limits for 2,000 students: 2 MB, 1 s, 100 ms.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import html
import json
import random
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graders.curriculum import topics
from graders.misconceptions import catalogue
from graders.reports.class_page import class_page
from graders.results import CheckResult, Finding, Identity, SubmissionResult, TaskResult

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
#: what runs at the end of both pages; ``sort`` and ``search`` are lists of functions, which differ
MEASURE = """
const timed = work => {
  const start = performance.now();
  work();
  document.body.offsetHeight;  // asks for the layout
  return performance.now() - start;
};
timed(() => {});
const found = {ready: [performance.now()], first: [timed(sort[0])]};
found.sort = sort.slice(1).map(timed);
found.search = search.map(timed);
document.title = JSON.stringify(found);
"""
OURS = """
const heads = document.querySelectorAll('.gradebook thead button');
const field = document.querySelector('input[type=search]');
const type = text => () => { field.value = text; field.dispatchEvent(new Event('input')); };
const sort = [1, 1, 0, 0, 3, 2].map(column => () => heads[column].click());
const search = ['1', '12', '123', 'nobody', ''].map(type);
"""
STOCK = """
const heads = document.querySelectorAll('.sortable');
const sort = [1, 1, 0].map(column => () => heads[column].click());
const search = [() => document.querySelector('input[data-test-result=passed]').click()];
"""
STOCK_TESTS = """
import random
import pytest
draw = random.Random(1)

@pytest.mark.parametrize("student", range({students}))
@pytest.mark.parametrize("task", range(25))
def test_task(student, task):
    returned, expected = [5.0, 10.0, 15.0], [5.0, 5.0, 5.0]
    assert draw.random() < 0.7 or returned == expected
"""


def a_class(count: int) -> list[SubmissionResult]:
    """Made-up students: some tasks are wrong, named or in groups, a few are stopped, and a few files cannot be read."""
    draw = random.Random(count)
    names = [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]
    known = sorted(catalogue())
    found = []
    for number in range(count):
        skill = draw.betavariate(5, 2)
        tasks = tuple(a_task(draw, name, skill, known) for name in names)
        who = Identity(full_name=f"{draw.choice('ABCDEFGHIJKLM')}. Student {draw.randrange(count)}")
        problem = "cannot be read" if draw.random() < 0.005 else ""
        name = f"student_{number:04d}"
        found.append(SubmissionResult(name, 1, "1.0.0", "2.13.0", 1.0, tasks, problem=problem, identity=who))
    return found


def a_task(draw: random.Random, name: str, skill: float, known: list[str]) -> TaskResult:
    if draw.random() < skill:
        return TaskResult(name, "passed", 2.0, 2.0, ())
    kind = draw.choices(("named", "same", "timeout", "todo"), (45, 30, 1, 24))[0]
    if kind == "todo":
        return TaskResult(name, "todo", 0.0, 2.0, ())
    check = CheckResult("matches", "reference", "failed", "w=[1.], x=[2.]", "[5., 10.]", "[5., 5.]", "it is wrong")
    if kind == "named":
        finding = Finding(draw.choice(known), "misconception", "tasks.py", 3, ("value",), "What it says.", "?")
        return TaskResult(name, "failed", 0.0, 2.0, (check,), (finding,))
    fingerprint = str(draw.randrange(40)) if kind == "same" else ""
    return TaskResult(name, "failed" if kind == "same" else "timeout", 0.0, 2.0, (check,), fingerprint=fingerprint)


def stock_page(students: int, place: Path) -> str:
    """What pytest-html writes for a class whose students' tests ran together."""
    (place / "test_class.py").write_text(STOCK_TESTS.format(students=students), encoding="utf-8")
    plugins = ["-p", "no:graders-arguments", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-q", "--tb=short", *plugins, "--rootdir", str(place), "test_class.py"]
    report = ["--html=stock.html", "--self-contained-html"]
    subprocess.run([*command, *report], cwd=place, stdout=subprocess.DEVNULL, check=False)
    return (place / "stock.html").read_text(encoding="utf-8")


def figures(page: str, actions: str, rounds: int) -> dict[str, float]:
    """Medians over several loads, each in a fresh Chromium."""
    script = f"(() => {{{actions}{MEASURE}}})();"
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    opened = page.replace("script-src '", f"script-src 'sha256-{allowed}' '")
    before, _, after = opened.rpartition("</body>")
    seen = [shown(f"{before}<script>{script}</script></body>{after}") for _ in range(rounds)]
    return {key: statistics.median(value for one in seen for value in one[key]) for key in seen[0]}


def shown(page: str) -> dict[str, list[float]]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is needed: install it and try again.")
    with TemporaryDirectory(ignore_cleanup_errors=True) as place:
        path = Path(place) / "page.html"
        path.write_text(page, encoding="utf-8")
        options = ["--window-size=1280,900", f"--user-data-dir={place}/profile", "--dump-dom", path.as_uri()]
        run = subprocess.run([chromium, *FLAGS, *options], capture_output=True, encoding="utf-8", check=True)
    title = run.stdout.partition("<title")[2].partition(">")[2].partition("</title>")[0]
    found: dict[str, list[float]] = json.loads(html.unescape(title))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, nargs="+", default=[200, 2000])
    parser.add_argument("--stock", type=int, default=200, help="students on the page of pytest-html; 0: none")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print(f"{'page':<34}{'MB':>8}{'ready':>9}{'first':>9}{'sort':>9}{'search':>9}")
    pages = {f"class page, {count} students": (class_page(a_class(count)), OURS) for count in options.students}
    if options.stock:
        with TemporaryDirectory() as place:
            pages[f"pytest-html, {options.stock} students"] = stock_page(options.stock, Path(place)), STOCK
    for name, (page, actions) in pages.items():
        line = figures(page, actions, options.rounds)
        times = "".join(f"{line[key]:>9.1f}" for key in ("ready", "first", "sort", "search"))
        print(f"{name:<34}{len(page.encode()) / 1e6:>8.2f}{times}")


if __name__ == "__main__":
    main()
