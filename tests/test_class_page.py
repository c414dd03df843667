"""The page of a class: its figures, and what it does in a browser."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from graders.class_statistics import RELIABLE, class_statistics, correlation
from graders.curriculum import topics
from graders.fingerprint import fingerprint
from graders.grading import grade
from graders.reports.class_page import SOME_NAMES, class_page, write
from graders.reports.pages.explanation import title
from graders.results import CheckResult, Finding, Identity, SubmissionResult, TaskResult
from graders.session import InProcessSession
from graders.values import Observation, SequenceValue, TensorValue
from tests.browser import DARK, document, needs_axe, needs_chromium, printed, violations

ATTACK = "<img src=x onerror=\"document.body.setAttribute('data-hacked', '1')\"></script><script>alert(1)</script>"
NAMES = [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]


def task(name: str, status: str = "passed", **more: object) -> TaskResult:
    failed = () if status == "passed" else (CheckResult("matches", "reference", "failed", "w=1", "2", "3", ATTACK),)
    return TaskResult(name, status, 2.0 if status == "passed" else 0.0, 2.0, failed, **more)  # type: ignore[arg-type]


def student(name: str, wrong: dict[str, TaskResult] | None = None, **more: object) -> SubmissionResult:
    tasks = tuple((wrong or {}).get(one) or task(one) for one in NAMES)
    return SubmissionResult(name, 1, "1.0.0", "2.13.0", 0.1, tasks, **more)  # type: ignore[arg-type]


def finding(kind: str = "misconception") -> Finding:
    return Finding("missing-zero", kind, "gradient_zeroing.py", 3, ("value", "trace"), ATTACK, "?")  # type: ignore[arg-type]


def a_class() -> list[SubmissionResult]:
    first, second, third = NAMES[:3]
    same = {first: task(first, "failed", fingerprint="abc")}
    named = {second: task(second, "failed", findings=(finding(),)), third: task(third, findings=(finding("advice"),))}
    return [
        student("ada", same),
        student("ben", same | {third: task(third, "timeout")}),
        student("chen", named),
        student("dora", named | {first: task(first, "failed", fingerprint="other")}),
        student(ATTACK, {first: task(first, "todo")}, identity=Identity(full_name=ATTACK, late=True)),
        replace(student("gone", {one: task(one, "missing") for one in NAMES}), problem="cannot be read"),
    ]


def test_figures() -> None:
    found = class_statistics(a_class())
    first, second, _ = NAMES[:3]
    assert found.findings == {"missing-zero": {second: 2}}
    assert [(one.task, one.submissions) for one in found.clusters] == [(first, ("ada", "ben"))]
    assert [(one.submission, one.status) for one in found.troubles] == [("ben", "timeout"), ("gone", "ungraded")]
    assert [(one.students, one.begun, one.passed) for one in found.items[:3]] == [(5, 4, 1), (5, 5, 3), (5, 5, 4)]
    assert found.items[0].difficulty == 0.2
    assert found.median == 96.0 and len(found.scores) == 5
    assert found.distribution()[-1] == 5
    assert found.items[-1].discrimination is None


def test_results_of_another_version_with_fewer_tasks() -> None:
    shorter = replace(student("old"), tasks=student("old").tasks[:3])
    found = class_statistics([student("new"), shorter])
    assert [(one.students, one.passed) for one in found.items[2:4]] == [(2, 2), (1, 1)]


def test_nobody() -> None:
    found = class_statistics([])
    assert (found.mean, found.median, found.items, found.distribution()) == (0.0, 0.0, [], [0] * 10)
    assert "<h1>" in class_page([])


def test_discrimination_is_the_correlation_with_all_other_tasks() -> None:
    first = NAMES[0]
    weak = {one: task(one, "failed") for one in NAMES[:20]}
    results = [student("a"), student("b", weak), student("c", {first: task(first, "failed")}), student("d")]
    expected = np.corrcoef([2, 0, 0, 2], [96, 96 - 38, 96, 96])[0, 1]
    assert class_statistics(results).items[0].discrimination == pytest.approx(expected)
    assert correlation([1, 1], [1, 2]) is None


def test_answers_that_agree_have_one_fingerprint() -> None:
    def answer(numbers: list[float]) -> str:
        return fingerprint(
            [Observation("returned", SequenceValue("list", (TensorValue(np.array(numbers), "x"), 3, True)))]
        )

    assert answer([1.0, 2.0]) == answer([1.0, 2.0 + 1e-9])
    assert answer([0.0]) == answer([-0.0])
    assert len({answer([1.0, 2.0]), answer([1.0, 2.1]), answer([1.0]), answer([np.nan, 2.0])}) == 4
    assert fingerprint([Observation("raised")]) != fingerprint([Observation("returned")])


def test_the_same_unexplained_answer_is_found_in_two_spellings(tmp_path: Path) -> None:
    bodies = [
        "return torch.tensor([7.25 * value for value in values], dtype=dtype, requires_grad=True)",
        "t = torch.tensor(values, dtype=dtype)\n    t *= 7.25\n    return t.requires_grad_()",
    ]
    found = []
    for number, body in enumerate(bodies):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "forward_graphs.py").write_text(f"import torch\ndef leaf(values, dtype=torch.float32):\n    {body}\n")
        session = InProcessSession(place)
        found.append(grade(session, str(number), 3, only=["forward_graphs.leaf"]).tasks[0])
        session.close()
    assert [one.status for one in found] == ["failed", "failed"]
    assert found[0].findings == found[1].findings == ()
    assert found[0].fingerprint == found[1].fingerprint != ""


def test_what_students_wrote_is_escaped(tmp_path: Path) -> None:
    [path] = write(a_class(), tmp_path)
    page = path.read_text(encoding="utf-8")
    assert "<img src=x" not in page and page.count("<script>") == 1
    assert "&lt;img src=x onerror=" in page


def test_troubles_of_one_kind_stand_together() -> None:
    late = {NAMES[2]: task(NAMES[2], "timeout")}
    page = class_page(
        [student("ada", late), student("ben", late), student("chen"), replace(student("dora"), problem="?")]
    )
    found = page[page.index('id="troubles"') : page.index('id="distribution"')]
    assert found.count("<li>") == 2 and found.index("dora") < found.index("ada") < found.index("ben")


def test_a_long_list_of_names_is_folded() -> None:
    same = {NAMES[0]: task(NAMES[0], "failed", fingerprint="abc")}
    for number, folded in ((SOME_NAMES, False), (SOME_NAMES + 1, True)):
        page = class_page([student(f"s{place}", same) for place in range(number)])
        assert (f"<summary>Who: {number} students</summary>" in page) is folded


def test_figures_of_few_students_are_greyed() -> None:
    for number, greyed in ((RELIABLE - 1, len(NAMES)), (RELIABLE, 0)):
        page = class_page([student(f"s{place}") for place in range(number)])
        assert page.count('<tr class="few">') == greyed and f'<td class="weak">{number}</td>' in page


def seen(page: str, place: Path, probe: str) -> list[object]:
    """What a script saw that put a list called ``seen`` together; the page's policy allows it beside the page's own."""
    probe += "document.title = JSON.stringify(seen);"
    allowed = base64.b64encode(hashlib.sha256(probe.encode()).digest()).decode()
    page = page.replace("script-src '", f"script-src 'sha256-{allowed}' '").replace(
        "</body>", f"<script>{probe}</script></body>"
    )
    (place / "index.html").write_text(page, encoding="utf-8")
    title = document(place / "index.html").partition("<title>")[2].partition("</title>")[0]
    found: list[object] = json.loads(html.unescape(title))
    return found


@needs_chromium
def test_in_a_browser_it_sorts_searches_and_runs_no_other_script(tmp_path: Path) -> None:
    probe = """
    const click = n => document.querySelectorAll('.gradebook thead button')[n].click();
    const order = () => Array.from(document.querySelectorAll('.gradebook tbody tr'), row => row.cells[0].innerText[0]);
    const seen = [];
    click(1); seen.push(order().join('')); click(1); seen.push(order().join('')); click(0); seen.push(order().join(''));
    const field = document.querySelector('input[type=search]');
    field.value = 'CHE'; field.dispatchEvent(new Event('input'));
    seen.push(document.querySelectorAll('.gradebook tbody tr').length);
    seen.push(document.querySelector('output').value);
    const other = document.createElement('script'); other.textContent = "document.body.dataset.hacked = 1";
    document.body.append(other);
    seen.push(document.body.dataset.hacked === undefined);
    """
    assert seen(class_page(a_class()), tmp_path, probe) == ["ac<bdg", "gbdac<", "<abcdg", 1, "1 / 6", True]


@needs_chromium
def test_the_rows_of_a_large_class_are_all_there_in_every_order(tmp_path: Path) -> None:
    results = [student(f"s{place}", {NAMES[0]: task(NAMES[0], "failed")} if place % 2 else {}) for place in range(120)]
    probe = """
    const names = () => Array.from(document.querySelectorAll('.gradebook tbody tr'), row => row.cells[0].textContent);
    const field = document.querySelector('input[type=search]');
    const search = text => { field.value = text; field.dispatchEvent(new Event('input')); };
    const heads = document.querySelectorAll('.gradebook thead button');
    const seen = [];
    search('s7'); seen.push(names().join(' ')); search('nobody'); seen.push(names().length);
    seen.push(document.querySelectorAll('.gradebook tbody:not([hidden])').length);
    search(''); heads[1].click();
    seen.push(names().slice(0, 3).concat(names().slice(-2)).join(' '), new Set(names()).size);
    heads[0].click(); heads[0].click(); seen.push(names()[0], document.querySelectorAll('[aria-sort]').length);
    """
    few = " ".join(f"s{place}" for place in (7, *range(70, 80)))
    assert seen(class_page(results), tmp_path, probe) == [few, 0, 0, "s0 s2 s4 s117 s119", 120, "s119", 1]


@needs_axe
@pytest.mark.parametrize("language, options", [("both", ()), ("en", (DARK,)), ("zh", ()), ("zh", (DARK,))])
def test_axe_finds_nothing(language: str, options: tuple[str, ...], tmp_path: Path) -> None:
    assert violations(class_page(a_class(), language), tmp_path, *options) == []


@needs_chromium
def test_on_paper(tmp_path: Path) -> None:
    [path] = write(a_class(), tmp_path)
    assert printed(path, tmp_path / "page.pdf").startswith(b"%PDF")


def test_titles_of_misconceptions_in_both_languages() -> None:
    page = class_page(a_class(), "both")
    assert f"<i>{title('missing-zero')}</i><i lang=zh-CN>{title('missing-zero', 'zh')}</i>" in page
