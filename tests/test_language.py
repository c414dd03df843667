"""Every language says everything, with the same placeholders."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import pytest
from markupsafe import Markup, escape

from graders import language
from graders.checks import checks_of
from graders.curriculum import topics
from graders.evidence.value import words
from graders.language import misconceptions
from graders.misconceptions import Misconception, catalogue
from graders.reports.pages.explanation import explanation
from graders.reports.pages.wording import Wording
from graders.reports.student_page import student_page
from graders.results import Finding, SubmissionResult
from tests.results_of_answers import submission, task_result

TRANSLATIONS = [name for name in language.LANGUAGES if name != language.ENGLISH]
TASKS = [(topic, task) for topic in topics() for task in topic.tasks]


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def without_names(labels: Mapping[str, str]) -> dict[str, str]:
    """The labels without those that English does not need: its names stand where they are defined."""
    return {key: text for key, text in labels.items() if not key.startswith(("checks.", "headings."))}


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_labels(name: str) -> None:
    english, translated = language.labels("en"), without_names(language.labels(name))
    assert english.keys() == translated.keys()
    assert {key: placeholders(text) for key, text in english.items()} == {
        key: placeholders(text) for key, text in translated.items()
    }
    assert all(text.strip() for text in (*english.values(), *translated.values()))


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_tasks(name: str) -> None:
    table = language.tasks(name)
    assert set(table) == {topic.name for topic in topics()}
    for topic in topics():
        assert set(table[topic.name]) == {"title", *(task.name for task in topic.tasks)}
    for topic, task in TASKS:
        full_name = f"{topic.name}.{task.name}"
        hints = language.hints(name, full_name)
        assert len(hints) == len(task.hints) and all(hints)
        assert language.task_summary(name, full_name) not in ("", task.summary)


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_names_of_checks(name: str) -> None:
    known = {check.name for _, task in TASKS for check in checks_of(task)}
    translated = {key.removeprefix("checks.") for key in language.labels(name) if key.startswith("checks.")}
    assert known == translated


def every_finding(entry: Misconception) -> Iterator[tuple[Finding, str]]:
    """A finding for everything that is said of an entry, and the English message with its placeholders."""

    def finding(kind: Literal["mistake", "advice"], template: str, hint: str, variant: str = "") -> tuple[Finding, str]:
        values = {str(name): f"<{name}>" for name in placeholders(template)}
        message = template.format_map(values)
        return Finding(entry.id, kind, "f.py", 1, (), message, hint, values=values, variant=variant), template

    yield finding("mistake", entry.message, entry.hint)
    if entry.fact_message:
        yield finding("mistake", f"{entry.message} {entry.fact_message}", entry.hint)
    if entry.advice:
        yield finding("advice", entry.advice.message, entry.advice.hint)
    for topic, task in TASKS:
        own = words(f"{topic.name}.{task.name}", entry.id)
        if own:
            yield finding("mistake", own.message, own.hint, f"{topic.name}.{task.name}")


EVERY_FINDING = [one for entry in catalogue().values() for one in every_finding(entry)]


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_findings(name: str) -> None:
    """Each is told with all the values that the English message has, and no others."""
    for finding, template in EVERY_FINDING:
        message, hint = misconceptions.finding_message(name, finding), misconceptions.finding_hint(name, finding)
        assert message and hint, finding.id
        assert message != finding.message and hint != finding.hint, finding.id
        used = placeholders(template)
        assert all(message.count(f"<{one}>") == template.count(f"{{{one}}}") for one in used), finding.id
        left = misconceptions.finding_message(name, replace(finding, values={"other": ""}))
        if used - placeholders(catalogue()[finding.id].fact_message):
            assert left is None, finding.id
        else:  # without its values a fact is left out
            assert left and message.startswith(left) and (left == message or used), finding.id


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_nothing_is_translated_that_is_not_said(name: str) -> None:
    """What the tables hold is just what the catalogue says."""
    said = misconceptions.entries(name)
    assert said.keys() == catalogue().keys()
    tasks = {(finding.id, finding.variant) for finding, _ in EVERY_FINDING if finding.variant}
    assert tasks == {(one, task) for one, entry in said.items() for task in entry.get("tasks", ())}
    for entry in catalogue().values():
        optional = {"fact_message": entry.fact_message, "advice": entry.advice}
        expected = {"title", "message", "hint", *(key for key, value in optional.items() if value)}
        assert said[entry.id].keys() - {"tasks"} == expected, entry.id


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_pages(name: str) -> None:
    """The same sections with the same code, and all of the text in the other language."""
    assert set(misconceptions.pages(name)) == set(catalogue())
    for identifier in catalogue():
        english, translated = explanation(identifier), explanation(identifier, name)
        assert len(english) == len(translated), identifier
        for before, after in zip(english, translated, strict=True):
            assert before.heading != after.heading, identifier
            assert [is_code for _, is_code in before.parts] == [is_code for _, is_code in after.parts]
            for (text, is_code), (other, _) in zip(before.parts, after.parts, strict=True):
                assert (text == other) == is_code, (identifier, text)
                assert is_code or code_in(other) == code_in(text), identifier
        assert set(misconceptions.pages(name)[identifier]) <= {section.heading for section in english}


def code_in(text: str) -> set[str]:
    """What stands between pairs of double backticks, which no translation changes."""
    parts = text.split("``")
    assert len(parts) % 2 == 1, text
    return {part.replace(" ", "") for part in parts[1::2]}


def test_what_is_not_translated_is_shown_in_english() -> None:
    known = EVERY_FINDING[0][0]
    for finding in (replace(known, id="of-another-version"), replace(known, variant="a.b"), replace(known, values={})):
        assert str(Wording("zh").finding(finding)) == f'<bdi lang="en">{escape(known.message)}</bdi>'
        assert f'<i lang=zh-CN><bdi lang="en">{escape(known.message)}' in Wording("both").finding(finding)
    assert Wording("zh").finding_hint(replace(known, id="gone")) == f'<bdi lang="en">{escape(known.hint)}</bdi>'
    assert Wording("zh").explanations("gone") == [] and not Wording("en").title("gone")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("second_derivatives.hessian.wrong.row_sums_on_diagonal", "[[6., 0.], [0., 2.]]"),
        ("second_derivatives.second_by_backward.wrong.first_plus_second", ".grad 里还是 "),
        ("predictions.shares_memory.wrong.detach_copies", "复制一份留作备用"),
    ],
)
def test_a_stored_finding_is_told_in_chinese(answer: str, said: str) -> None:
    graded = submission([task_result(answer)])
    stored = SubmissionResult.from_json(json.loads(json.dumps(graded.to_json())))
    assert stored.tasks[0].findings == graded.tasks[0].findings
    (finding,) = stored.tasks[0].findings
    page = Markup(student_page(stored, "zh")).striptags()
    assert said in page and finding.message not in page and finding.hint not in page
    assert f"{misconceptions.title('zh', finding.id)}".replace("``", "") in page
    assert "What it looks like" not in page


def chinese() -> Iterator[str]:
    """All Chinese sentences for students."""
    for topic, task in TASKS:
        yield from language.hints("zh", f"{topic.name}.{task.name}")
    for finding, _ in EVERY_FINDING:
        yield misconceptions.finding_message("zh", finding) or ""
        yield misconceptions.finding_hint("zh", finding) or ""
    for identifier in catalogue():
        for section in explanation(identifier, "zh"):
            yield from (text for text, is_code in section.parts if not is_code)
        yield misconceptions.title("zh", identifier) or ""


def test_chinese_has_chinese_punctuation() -> None:
    """A sentence ends in a full-width mark, and no half-width comma or question mark stands beside a Chinese word."""
    for text in chinese():
        # full stop, question mark, exclamation mark; a quotation or a remark in brackets may end after it
        assert text.rstrip("\u201d\uff09")[-1] in "\u3002\uff1f\uff01", text
        behind = {mark for before, mark in pairwise(text) if "一" <= before <= "鿿"}
        before = {mark for mark, after in pairwise(text) if "一" <= after <= "鿿"}
        assert not (behind | before) & set(",?!;()") and not behind & set(":."), text


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="en, zh or both"):
        language.languages("fr")
