"""The student page as text: what it says, that it is whole, bounded and escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from graders.curriculum import topics
from graders.displays.records import Curve, GraphDisplay
from graders.misconceptions import catalogue
from graders.reports.pages.cards import cards
from graders.reports.pages.explanation import explanation, with_code
from graders.reports.pages.figures import graph_text
from graders.reports.pages.folds import MAX_EXPLANATIONS, part_html, whole_cards
from graders.reports.pages.heat import heat, heat_rows
from graders.reports.pages.layers import layout
from graders.reports.pages.wording import wording
from graders.reports.student_page import prepare, student_page, write_student_page
from graders.results import CheckResult, Finding, Frame, Problem, SubmissionResult, TaskResult
from tests.conftest import Run
from tests.results_of_answers import mixed, not_started, submission, task_result


class Text(HTMLParser):
    """The words of a page, its ids, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.ids.extend(filter(None, [values.get("id")]))
        self.targets.extend(filter(None, [values.get("href")]))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def test_what_a_student_reads() -> None:
    page = Text(student_page(mixed()))
    for words in (
        "4 / 16",
        "2 of 8 exercises done, 5 to mend, 1 not started",
        "Go on with product_graph .",
        "the gradient with respect to w is wrong",
        "backward() adds to .grad, and here it is not emptied in time",
        "called with w=[1.], x=[2.], steps=4 returned [5., 10., 15., 20.] expected [5., 5., 5., 5.]",
        "pytest --seed 11",
        "2026-11-20 08:00:00 UTC",
        "a process of its own",
        "a note",
        "RuntimeError: Trying to backward through the graph a second time",
    ):
        assert words.replace(" .", "") in page.text.replace(" .", ""), words


def test_the_line_stands_in_its_surroundings() -> None:
    page = student_page(submission([task_result("gradient_zeroing.gradient_history.wrong.never_cleared")]))
    marked = re.search(r"<mark>(.*?)</mark>", page)
    assert marked is not None and unescape(marked[1]).endswith("# here") and "▶" in marked[1]


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    page = Text(student_page(mixed()))
    assert len(page.ids) == len(set(page.ids))
    assert page.targets and all(target[1:] in page.ids for target in page.targets)


def test_nothing_to_fetch_and_nothing_that_runs() -> None:
    page = student_page(mixed())
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page
    assert not {"script", "link", "iframe", "object", "img"} & set(Text(page).tags)
    assert not re.search(r"https?:|@import|url\((?!#)|\son\w+=", page)


HOSTILE = (
    "</title></style></script><img src=x onerror=\"document.body.setAttribute('data-hacked', '1')\">'\"<b>{{ 7 * 7 }}"
)


def hostile() -> SubmissionResult:
    """A result in which everything that a student controls is an attack."""
    base = task_result("forward_graphs.product_graph.wrong.detached_factor")
    finding = base.findings[0]
    assert finding.excerpt is not None
    excerpt = replace(finding.excerpt, lines=(HOSTILE,) * len(finding.excerpt.lines))
    graph = next(display for display in base.displays if isinstance(display, GraphDisplay))
    nodes = tuple(replace(node, label=HOSTILE, value=HOSTILE) for node in graph.yours.nodes)
    edges = tuple(replace(edge, gradient=HOSTILE) for edge in graph.yours.edges)
    yours = replace(graph.yours, nodes=nodes, edges=edges)
    check = CheckResult("x", "reference", "failed", HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    task = replace(
        base,
        checks=(check,),
        findings=(Finding("x", "mistake", HOSTILE, finding.line, (), HOSTILE, HOSTILE, excerpt),),
        error=Problem(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 3, HOSTILE, excerpt),
        displays=(replace(graph, yours=yours, called_with=HOSTILE),),
    )
    result = submission([task], HOSTILE)
    return replace(result, notes=(HOSTILE,), problem=HOSTILE, identity=replace(result.identity, full_name=HOSTILE))


@pytest.mark.parametrize("language", ["en", "both"])
def test_what_a_student_writes_is_text(language: str) -> None:
    page = student_page(hostile(), language)
    assert "<img" not in page and "<b>{{" not in page
    assert page.count("&lt;img src=x onerror=") > 20
    assert "{{ 7 * 7 }}" in page and "</title></style>" not in page


#: what a result says in words of its own making
OURS = {"status", "kind", "task", "isolation", "label_kind"}


def attacked(value: Any, name: str = "") -> Any:
    """A value in which every text is an attack."""
    match value:
        case str():
            return value if name in OURS or not (value or name == "what") else HOSTILE
        case tuple():
            return tuple(attacked(one, name) for one in value)
        case dict():
            return {key: attacked(one) for key, one in value.items()}
        case Curve():
            return value  # numbers, and a name of ours
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{one.name: attacked(getattr(value, one.name), one.name) for one in fields(value)})


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_no_text_of_any_result_is_markup(language: str) -> None:
    stopped = task_result("weighted_backward.jacobian.wrong.no_retain")
    assert stopped.error is not None
    trail = replace(stopped, error=replace(stopped.error, trail=(Frame("f.py", 3, "f()"),)))
    everything = replace(mixed(), tasks=(*mixed().tasks, trail))
    page = student_page(replace(attacked(everything), problem=""), language)
    assert "<img" not in page and "</title></style>" not in page and 'onerror="' not in page
    assert page.count("&lt;img src=x onerror=") > 60


def test_a_result_of_another_version_is_shown_as_far_as_it_is_known() -> None:
    odd = TaskResult("old_topic.old_task", "failed", 0.0, 2.0, (CheckResult("old", "graph", "failed"),))
    assert "old_task" in student_page(submission([odd]), "both")
    gone = replace(odd, task="forward_graphs.gone", findings=(Finding("gone", "advice", "f", None, (), "m", "h"),))
    assert "gone" in student_page(submission([gone]))


def test_everything_done_and_nothing_at_all() -> None:
    done = submission([TaskResult("forward_graphs.leaf", "passed", 2.0, 2.0, ())])
    assert "Everything is done" in student_page(done)
    assert "Start with leaf" in student_page(submission([not_started("forward_graphs.leaf")]))
    assert "could not be graded" in student_page(replace(submission([]), problem="no files"))


def test_pictures_beyond_the_room_of_a_page_are_announced() -> None:
    task = task_result("forward_graphs.product_graph.wrong.detached_factor")
    page = student_page(submission([replace(task, task=f"forward_graphs.t{n}") for n in range(20)]))
    assert 1 < page.count('<svg class="graph"') < 20
    assert page.count("Its graph follows") == 20 - page.count('<svg class="graph"') // 2


def everything_wrong(words: str) -> SubmissionResult:
    """All tasks of the course with the same long finding each, of as many misconceptions as there are."""
    base = task_result("forward_graphs.product_graph.wrong.detached_factor")
    known = sorted(catalogue())
    tasks = []
    for place, name in enumerate(f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks):
        finding = replace(base.findings[0], id=known[place], message=words)
        tasks.append(replace(base, task=name, findings=(finding,)))
    return submission(tasks)


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_the_page_of_one_who_has_everything_to_mend_stays_small(language: str) -> None:
    page = student_page(everything_wrong("What it says. " * 5), language)
    assert len(page.encode()) < 150_000
    read = Text(page)
    assert "graders hint leaf" not in page and page.count("<code>graders hint ") == (language == "both")
    explained = {target for target in read.ids if target.startswith("about-")}
    told = re.findall(r"<code>graders explain ([^<]+)</code>", page)
    assert 0 < len(explained) <= MAX_EXPLANATIONS and len(explained) + len(told) == 49
    assert len(read.ids) == len(set(read.ids))


def test_what_is_always_shown_does_not_give_way() -> None:
    result = everything_wrong("What it says.")
    html = whole_cards("en", cards(result.tasks), room=0)
    assert len(html) == 49 and all("What it says." in one for one in html)
    assert not any("about-" in one or "<summary>Hint" in one for one in html)


def test_a_graph_in_words_is_told_once_in_each_language() -> None:
    base = task_result("forward_graphs.product_graph.wrong.detached_factor")
    graph = next(display for display in base.displays if isinstance(display, GraphDisplay)).yours
    english, chinese, both = (graph_text(graph, wording(choice)) for choice in ("en", "zh", "both"))
    assert both == f"{english} / {chinese}" and english != chinese


def test_numbers_that_are_the_same_in_all_languages_stand_once() -> None:
    words = wording("both")
    assert words.each({"en": "5 < 6", "zh": "5 < 6"}.__getitem__) == "5 &lt; 6"
    assert words.each(lambda one: one) == "<i>en</i><i lang=zh-CN>zh</i>"


def test_rows_of_a_heat_table() -> None:
    cells = heat([[0.0, 2.0], [None, -2.0]], [[2.0]])
    assert heat_rows(cells, Markup("<i>NaN</i>")) == (
        '<tr><th scope="row">0</th><td>0</td><td class="heat4">2</td></tr>'
        '<tr><th scope="row">1</th><td class="heat4"><i>NaN</i></td><td class="heat4">-2</td></tr>'
    )
    assert heat_rows(cells[:1], Markup()) == '<tr><td>0</td><td class="heat4">2</td></tr>'


def test_what_is_prepared_is_not_read_again() -> None:
    prepare()
    before = part_html.cache_info().misses
    student_page(submission([not_started("forward_graphs.leaf")]), "both")
    assert part_html.cache_info().misses == before


def test_written_under_a_safe_name(tmp_path: Path) -> None:
    place = write_student_page(submission([], "../../etc/passwd"), tmp_path)
    assert place.parent == tmp_path / "students" and place.is_file()


def test_the_layout_of_a_diamond_with_a_long_edge() -> None:
    found = layout([40.0] * 4, [(0, 1), (0, 2), (1, 3), (2, 3), (0, 3)], [20.0] * 5)
    levels = [level for _, level in found.places]
    assert levels == [0, 2, 2, 4]
    at_two = sorted(x for x, level in found.places if level == 2)
    assert at_two[1] - at_two[0] >= 40
    assert all(len(route) >= 3 for route in found.routes)
    assert all(20 <= x <= found.width - 20 for x, _ in found.places)


def test_labels_of_edges_do_not_overlap() -> None:
    found = layout([30.0, 30.0, 30.0, 30.0], [(0, 3), (1, 3), (2, 3)], [80.0, 80.0, 80.0])
    labels = sorted(route[-2][0] for route in found.routes)
    assert labels[1] - labels[0] >= 80 and labels[2] - labels[1] >= 80


def test_a_page_from_the_result_of_a_batch(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    """Through processes: what a student's process recorded arrives in the page."""
    place = tmp_path / "class" / "kim"
    place.mkdir(parents=True)
    (place / "forward_graphs.py").write_text(
        "def product_graph(w, x):\n    a = (x + w).detach()\n    return a * (w + 1)\n"
    )
    run = run_graders("grade", tmp_path / "class", "--out", tmp_path / "out", "--seed", "5")
    assert run.returncode == 0, run.stderr
    stored = json.loads((tmp_path / "out" / "results" / "kim.json").read_text(encoding="utf-8"))
    page = student_page(SubmissionResult.from_json(stored))
    assert "Your graph" in page and "✂ detach" in page and "The expected graph" in page
    assert "(x + w).detach()" in Text(page).text


def test_code_in_an_explanation() -> None:
    assert with_code("a ``<b>`` & ``c``") == "a <code>&lt;b&gt;</code> &amp; <code>c</code>"
    assert not any("``" in str(with_code(text)) for one in catalogue() for text in words_of(one))


def words_of(identifier: str) -> list[str]:
    return [text for section in explanation(identifier) for text, is_code in section.parts if not is_code]
