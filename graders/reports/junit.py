"""``junit.xml``: a test suite for each submission, a test case for each task.

A task that is wrong is a failure; one that raised, hung or died an error; one that was not begun is skipped. Points,
status, finding and advice travel as properties, which GitLab, Jenkins and pytest's own readers carry along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from graders.reports.feedback import remark
from graders.reports.files import whole_file
from graders.results import SubmissionResult, TaskResult

NAME = "junit.xml"
_KIND = {"failed": "failure", "todo": "skipped", "missing": "skipped"}
#: What XML 1.0 cannot hold in any form.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(results: Iterable[SubmissionResult], out: Path) -> list[Path]:
    """Write the file; results are taken one at a time."""
    with whole_file(out / NAME) as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="graders">\n')
        for result in results:
            file.write(tostring(_suite(result), encoding="unicode") + "\n")
        file.write("</testsuites>\n")
    return [out / NAME]


def _suite(result: SubmissionResult) -> Element:
    cases = [_case(task) for task in result.tasks]
    if result.problem:
        cases.insert(0, _ungraded(result))
    counts = {kind: sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error", "skipped")}
    suite = Element(
        "testsuite",
        name=_text(result.submission),
        tests=str(len(cases)),
        failures=str(counts["failure"]),
        errors=str(counts["error"]),
        skipped=str(counts["skipped"]),
        time=f"{result.seconds:.3f}",
    )
    _properties(
        suite,
        {
            "score": f"{result.score:g}",
            "max_score": f"{result.max_score:g}",
            "seed": str(result.seed),
            "suite": result.suite,
            "torch": result.torch,
            "isolation": result.isolation,
            **{f"note {number}": note for number, note in enumerate(result.notes, 1)},
        },
    )
    suite.extend(cases)
    return suite


def _case(task: TaskResult) -> Element:
    topic, _, name = task.task.partition(".")
    case = Element("testcase", classname=topic, name=name, time="0")
    properties = {"score": f"{task.score:g}", "max_score": f"{task.max_score:g}", "status": task.status}
    for key, is_advice in (("finding", False), ("advice", True)):
        found = [finding.id for finding in task.findings if (finding.kind == "advice") == is_advice]
        if found:
            properties[key] = ", ".join(found)
    _properties(case, properties)
    if task.status != "passed":
        told = remark(task)
        outcome = SubElement(case, _KIND.get(task.status, "error"), message=_text(told.message), type=task.status)
        outcome.text = _text(_details(task))
    return case


def _ungraded(result: SubmissionResult) -> Element:
    case = Element("testcase", classname="submission", name="can be graded", time="0")
    SubElement(case, "error", message=_text(result.problem), type="not graded")
    return case


def _details(task: TaskResult) -> str:
    """The values of the first failed check, a row each."""
    failed = next((check for check in task.checks if check.status == "failed"), None)
    if failed is None:
        return ""
    rows = (
        ("called with", failed.called_with),
        ("returned", failed.returned),
        ("expected", failed.expected),
    )
    return "\n".join([failed.name, *(f"{label}: {text}" for label, text in rows if text)])


def _properties(parent: Element, values: dict[str, str]) -> None:
    properties = SubElement(parent, "properties")
    for name, value in values.items():
        SubElement(properties, "property", name=name, value=_text(value))


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
