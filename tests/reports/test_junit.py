"""``junit.xml``: well-formed whatever it holds, with the counts and kinds that its readers rely on."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from graders.reports import junit
from tests.reports.made_up import HOSTILE_NAMES, advised, hostile, result, task

OUTCOMES = {"failure", "error", "skipped"}


def suites(path: Path) -> list[ElementTree.Element]:
    """The suites, after a check against the schema that Jenkins and GitLab read by."""
    root = ElementTree.parse(path).getroot()
    assert root.tag == "testsuites"
    for suite in root:
        assert suite.tag == "testsuite"
        assert {"name", "tests", "failures", "errors", "skipped", "time"} <= set(suite.attrib)
        cases = suite.findall("testcase")
        assert [child.tag for child in suite] == ["properties", *["testcase"] * len(cases)]
        assert int(suite.attrib["tests"]) == len(cases)
        for kind, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(suite.attrib[attribute]) == sum(case.find(kind) is not None for case in cases)
        for case in cases:
            assert {"classname", "name", "time"} <= set(case.attrib)
            assert sum(child.tag in OUTCOMES for child in case) <= 1
            assert {child.tag for child in case} <= OUTCOMES | {"properties"}
    return list(root)


def properties(element: ElementTree.Element) -> dict[str, str]:
    return {item.attrib["name"]: item.attrib["value"] for item in element.findall("properties/property")}


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    results = [hostile(), *(hostile(name) for name in HOSTILE_NAMES)]
    found = suites(junit.write(results, tmp_path)[0])
    assert len(found) == len(results)
    assert found[HOSTILE_NAMES.index("\u5f20\u4f1f") + 1].attrib["name"] == "\u5f20\u4f1f"
    assert all(len(suite.findall("testcase")) == 4 for suite in found)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("passed", None),
        ("failed", "failure"),
        ("todo", "skipped"),
        ("missing", "skipped"),
        ("error", "error"),
        ("timeout", "error"),
        ("memory", "error"),
        ("crashed", "error"),
    ],
)
def test_each_status_has_its_kind(status: str, kind: str | None, tmp_path: Path) -> None:
    (suite,) = suites(junit.write([result("a", task("forward_graphs.leaf", status))], tmp_path)[0])
    (case,) = suite.findall("testcase")
    assert (case.attrib["classname"], case.attrib["name"]) == ("forward_graphs", "leaf")
    assert next((child.tag for child in case if child.tag in OUTCOMES), None) == kind
    assert properties(case)["status"] == status


def test_points_and_findings_travel_as_properties(tmp_path: Path) -> None:
    (suite,) = suites(junit.write([result("a")], tmp_path)[0])
    assert properties(suite)["score"] == "2" and properties(suite)["max_score"] == "4"
    assert properties(suite)["seed"] == "7"
    wrong = suite.findall("testcase")[1]
    assert properties(wrong)["finding"] == "missing-zero"
    failure = wrong.find("failure")
    assert failure is not None and failure.text is not None and "expected: [2.]" in failure.text


def test_advice_is_no_misconception(tmp_path: Path) -> None:
    (suite,) = suites(junit.write([result("a", advised("forward_graphs.leaf"))], tmp_path)[0])
    (case,) = suite.findall("testcase")
    assert properties(case)["advice"] == "loss-keeps-graph" and "finding" not in properties(case)


def test_what_could_not_be_graded_is_an_error(tmp_path: Path) -> None:
    (suite,) = suites(
        junit.write([result("a", task("forward_graphs.leaf", "missing"), problem="unreadable")], tmp_path)[0]
    )
    assert suite.attrib["errors"] == "1" and suite.attrib["skipped"] == "1"
