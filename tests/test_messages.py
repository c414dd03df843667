"""What is said of a student's work can be said in every language, wherever the result has been in between."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import re
import string
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import graders
from graders import language
from graders.bank import answers, submission_of
from graders.grading import TaskGrading
from graders.language.messages import Message, either, joined, listed, named, say, together, told
from graders.reports.student_page import student_page
from graders.results import SubmissionResult, TaskResult
from graders.session import InProcessSession
from graders.stored import result_text
from tests.conftest import BANK, Run
from tests.results_of_answers import SEED, submission

ENGLISH = language.table("en", "messages.toml")
TRANSLATIONS = [name for name in language.LANGUAGES if name != language.ENGLISH]
SOURCES = sorted(Path(graders.__file__).parent.rglob("*.py"))
#: made from words that come from elsewhere, or from a word of another table
NAMED = ("state", "reason", "meaning", "choice", "case")


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_every_language_has_every_message(name: str) -> None:
    translated = language.table(name, "messages.toml")
    assert translated.keys() == ENGLISH.keys()
    for key, text in ENGLISH.items():
        assert translated[key].strip() and placeholders(translated[key]) == placeholders(text), key


def test_chinese_has_chinese_punctuation() -> None:
    """No half-width mark stands beside a Chinese word."""
    for key, text in language.table("zh", "messages.toml").items():
        beside = {other for pair in pairwise(text) for one, other in (pair, pair[::-1]) if "一" <= one <= "鿿"}
        assert not beside & set(",?!;:()"), key


def calls_of_say() -> Iterator[tuple[Path, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield path, node


def test_messages_are_said_with_the_values_that_they_need() -> None:
    checked = 0
    for path, call in calls_of_say():
        keywords = [keyword.arg for keyword in call.keywords]
        if isinstance(call.args[0], ast.Constant) and None not in keywords:
            identifier = call.args[0].value
            assert placeholders(ENGLISH[identifier]) == sorted(map(str, keywords)), (path.name, identifier)
            checked += 1
    assert checked > 100


def test_every_message_is_said_somewhere() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    for identifier in ENGLISH:
        section, _, key = identifier.partition(".")
        found = any(f'"{identifier}"' in text for text in texts.values())
        composed = any(f'say(f"{section}.' in text and f'"{key}"' in text for text in texts.values())
        assert found or composed or section in NAMED, identifier


def test_a_message_is_its_english_text() -> None:
    what = say("value.item", index=1, whole=say("value.result"))
    message = say("value.wrong", what=what)
    assert message == "item 1 of the result is wrong" and f"<{message}>" == "<item 1 of the result is wrong>"
    assert told("en", message) == message and told("zh", message) == "返回值的第 1 项不对"
    for same in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert isinstance(same, Message) and told("zh", same) == "返回值的第 1 项不对"
    assert told("zh", "{what} is wrong") == "{what} is wrong"
    assert told("zh", say("value.wrong", what="{0.__class__}{name}")) == "{0.__class__}{name}不对"
    with pytest.raises(KeyError):
        say("value.unheard_of")
    with pytest.raises(KeyError):
        say("value.wrong")


def test_texts_put_together() -> None:
    note = say("case.both_require")
    assert not isinstance(together("a", "b"), Message) and together("a", "", "b") == "ab"
    assert together("w=1", " <", note, ">") == "w=1 <both require grad>"
    assert told("zh", together("w=1", " <", note, ">")) == "w=1 <两者都需要梯度>"
    assert joined([]) == "" and joined(["a"]) == "a" and not isinstance(joined(["a", "b"]), Message)
    assert told("zh", joined(["a", note, "b"])) == "a, 两者都需要梯度, b"
    assert either(["a", "b", "c"]) == "a or b or c" and told("zh", either(["a", "b"])) == "a 或 b"
    assert listed(["a", "b", "c"]) == "a, b, c" and told("zh", listed(["a", "b"])) == "a、b"
    assert told("zh", named("state", "the default dtype")) == "默认 dtype" and named("state", "else") == "else"


@cache
def all_wrong() -> SubmissionResult:
    """A wrong answer to each task."""
    chosen = {}
    for answer in answers(BANK):
        if not answer.right:
            chosen.setdefault(f"{answer.topic}.{answer.task}", []).append(answer)
    tasks: list[TaskResult] = []
    for full_name, wrong in chosen.items():
        with submission_of(wrong[len(wrong) // 2]) as directory:
            session = InProcessSession(directory)
            tasks.append(TaskGrading(session, full_name, SEED, 20.0).task_result(True))
            session.close()
    return submission(tasks)


class Sentences(HTMLParser):
    """The texts of a page outside of code."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("code", "pre", "style", "script"):
            self.open.append(tag)
        self.found += [value for name, value in attrs if name == "aria-label" and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self.open:
            self.found.append(data)


def leaves(message: str) -> Iterator[str]:
    """The values in a message that are no messages: what stands on a page as it is."""
    if isinstance(message, Message):
        for value in message.values.values():
            yield from leaves(value)
    else:
        yield message


def english_in(page: str, values: set[str]) -> list[str]:
    """What is left of English sentences when the values are taken out: a word followed by another."""
    left = []
    for text in Sentences(page).found:
        rest = text
        for value in sorted(values, key=len, reverse=True):
            rest = rest.replace(value, "·")
        if re.search(r"[A-Za-z]{2,},? [a-z]{2,}", rest):
            left.append(rest.strip())
    return left


def values_of(result: SubmissionResult) -> set[str]:
    texts = [result.problem, *result.notes]
    for task in result.tasks:
        texts += [text for check in task.checks for text in (check.called_with, check.returned, check.expected)]
        texts += [check.message for check in task.checks if isinstance(check.message, Message)]
        texts += [value for finding in task.findings for value in finding.values.values()]
    return {leaf for text in texts for leaf in leaves(text) if len(leaf) > 2}


def test_a_chinese_page_holds_no_english_sentence() -> None:
    result = all_wrong()
    failed = [check for task in result.tasks for check in task.checks if check.status == "failed"]
    assert len(failed) == len(result.tasks) == 49
    assert [check.message for check in failed if not isinstance(check.message, Message)] == []
    explained = [task.error.explanation for task in result.tasks if task.error and task.error.explanation]
    assert explained and all(isinstance(text, Message) for text in explained)
    page = student_page(result, "zh")
    values = values_of(result) | {"a note"}
    assert english_in(page, values) == []
    assert english_in(page.replace("通过", "it passed well"), values), "an English sentence would be seen"
    for check in failed:
        assert told("zh", check.message) != check.message or check.message.startswith(
            ("RuntimeError", "AttributeError")
        )


def test_a_stored_result_says_the_same() -> None:
    result = all_wrong()
    stored = SubmissionResult.from_json(json.loads(result_text(result)))
    assert stored == result and student_page(stored, "zh") == student_page(result, "zh")
    assert SubmissionResult.from_json(result.to_json()) == result


def without_words(stored: Any) -> Any:
    if isinstance(stored, dict):
        return {key: without_words(value) for key, value in stored.items() if key != "words"}
    return [without_words(item) for item in stored] if isinstance(stored, list) else stored


def test_a_result_of_an_earlier_version_is_told_in_english() -> None:
    stored = without_words(all_wrong().to_json())
    assert SubmissionResult.from_json(stored) == all_wrong()
    check = next(check for check in stored["tasks"][0]["checks"] if check["status"] == "failed")
    check["message"] = "an earlier sentence"
    page = student_page(SubmissionResult.from_json(stored), "zh")
    assert '<bdi lang="en">an earlier sentence</bdi>' in page


@pytest.mark.parametrize(
    "words",
    [
        {"id": "value.unheard_of", "values": {}},
        {"id": "value.wrong", "values": {}},
        {"id": "value.wrong", "values": {"what": "something else"}},
        {"id": "value.wrong", "values": {"what": {"id": 3}}},
        {"id": "value.wrong", "values": ["what"]},
        ["value.wrong"],
        "value.wrong",
    ],
)
def test_words_that_do_not_fit_are_passed_over(words: object) -> None:
    stored = all_wrong().to_json()
    tasks: Any = stored["tasks"]
    check = next(check for check in tasks[0]["checks"] if check["status"] == "failed")
    check["words"] = {"message": words}
    read = SubmissionResult.from_json(stored)
    assert type(next(one.message for one in read.tasks[0].checks if one.status == "failed")) is str


FILE = """\
import os
import torch

print("hello")
torch.set_default_dtype(torch.float64)


def product_graph(w, x):
    os._exit(3)


def graph_facts(w, x, more):
    return {}
"""


def test_files_and_processes_are_told_of_in_chinese(tmp_path: Path, run_graders: Callable[..., Run]) -> None:
    handed_in = tmp_path / "class"
    for name, text in (("forward_graphs", FILE), ("gradient_zeroing", "def f(:\n"), ("predictions copy", "")):
        (handed_in / "anna").mkdir(parents=True, exist_ok=True)
        (handed_in / "anna" / f"{name}.py").write_text(text)
    (handed_in / "bob").mkdir()
    (handed_in / "bob" / "hw.zip").write_bytes(b"%PDF")
    out = tmp_path / "out"
    done = run_graders("grade", handed_in, "--out", out, "--lang", "zh", "--isolation", "process", "--seed", "1")
    assert done.returncode == 1, done.stderr
    anna = SubmissionResult.from_json(json.loads((out / "results" / "anna.json").read_text(encoding="utf-8")))
    page = (out / "students" / "anna.html").read_text(encoding="utf-8")
    for message in (
        say("loading.changes", file="forward_graphs.py", what=named("state", "the default dtype")),
        say("loading.prints", file="forward_graphs.py"),
        say("loading.not_python", file="gradient_zeroing.py", line=1, reason="invalid syntax"),
        say("ending.crashed", where=""),
        say("ending.in_the_call"),
        say("meaning.signature"),
        say("choice.renamed", files=say("choice.as", file="predictions copy.py", name="predictions.py")),
        say("loading.no_file", file="weighted_backward.py"),
    ):
        assert told("zh", message) in page, message
    assert english_in(page, values_of(anna)) == []
    refused = told("zh", say("intake.disguised", file="hw.zip", kind=say("intake.a_kind", ending=".pdf")))
    assert refused in (out / "students" / "bob.html").read_text("utf-8")
    assert refused in (out / "index.html").read_text("utf-8")
