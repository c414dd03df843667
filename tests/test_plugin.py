"""What a student meets: pytest in a checkout, through the front door."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Run

RunPytest = Callable[..., Run]


def solve(project: Path, topic: str, **replacements: str) -> None:
    """Put the solution of a topic into exercises/, with pieces of its text replaced."""
    text = (project / "solutions" / f"{topic}.py").read_text(encoding="utf-8")
    for old, new in replacements.values():
        assert old in text
        text = text.replace(old, new)
    (project / "exercises" / f"{topic}.py").write_text(text, encoding="utf-8")


def submission(project: Path, text: str, topic: str = "forward_graphs") -> Path:
    directory = project / "handed_in"
    directory.mkdir(exist_ok=True)
    (directory / f"{topic}.py").write_text(text, encoding="utf-8")
    return directory


def test_fresh_checkout_fits_on_a_screen_and_says_where_to_start(run_pytest: RunPytest) -> None:
    run = run_pytest()
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) <= 40
    assert "start with leaf in exercises/forward_graphs.py:" in run.stdout
    assert "graders hint leaf" in run.stdout
    assert "0 / 88" in run.stdout
    assert "failed" not in run.stdout
    assert not run.stderr


def test_solutions_pass(run_pytest: RunPytest) -> None:
    run = run_pytest("--submission", "solutions")
    assert run.returncode == 0, run.stdout
    assert "88 / 88" in run.stdout
    assert "Everything that was graded is done." in run.stdout


def test_a_failure_is_a_few_lines_without_our_frames(project: Path, run_pytest: RunPytest) -> None:
    solve(project, "forward_graphs", a=("return (x + w) * (w + 1)\n", "return (x + w) * (w.detach() + 1)\n"))
    run = run_pytest("exercises/forward_graphs.py::product_graph")
    assert run.returncode == 1
    block = run.stdout.split("matches the reference ___")[1].split("your exercises")[0].strip("_\n =").splitlines()
    assert len(block) <= 8
    text = "\n".join(block)
    assert "product_graph: the gradient with respect to w is wrong" in text
    assert "called with  w=[1.], x=[2.]" in text
    assert "returned     [2.]" in text
    assert "expected     [5.]" in text
    assert re.search(r"look at      exercises/forward_graphs\.py:\d+; for a hint: graders hint product_graph", text)
    assert "site-packages" not in run.stdout
    assert "graders/" not in text


def test_an_exception_shows_the_students_line_and_its_meaning(project: Path, run_pytest: RunPytest) -> None:
    text = "def product_graph(w, x):\n    w += 1\n    return (x + w) * w\n"
    run = run_pytest("--submission", str(submission(project, text)), "-k", "product_graph")
    assert "handed_in/forward_graphs.py:2: w += 1" in run.stdout
    assert "it means     A leaf that requires grad may not be changed in place" in run.stdout
    assert "Traceback" not in run.stdout


def test_ordinary_habits(project: Path, run_pytest: RunPytest) -> None:
    solve(project, "forward_graphs", a=("return (x + w) * (w + 1)\n", "return (x + w) * w\n"))
    passing = run_pytest("-k", "forward_graphs and leaf and reference")
    assert (passing.returncode, "1 passed" in passing.stdout) == (0, True)
    first = run_pytest("-x", "exercises/forward_graphs.py")
    assert "stopping after 1 failures" in first.stdout
    last_failed = run_pytest("--lf", "exercises/forward_graphs.py")
    assert "1 failed" in last_failed.stdout and "passed" not in last_failed.stdout.splitlines()[-1]
    stepwise = run_pytest("--sw", "exercises/forward_graphs.py")
    assert "Interrupted: Test failed, continuing from this test next run" in stepwise.stdout
    printed = run_pytest("forward_graphs::product_graph", "-s", "-q")
    assert printed.returncode == 1


def test_workers_give_the_same_result(project: Path, run_pytest: RunPytest) -> None:
    solve(project, "forward_graphs", a=("return (x + w) * (w + 1)\n", "return (x + w) * w\n"))
    alone, spread = run_pytest(), run_pytest("-n", "2")
    tables = [
        run.stdout.split("= your exercises =")[1].split("Generated")[0].split("---")[0] for run in (alone, spread)
    ]
    assert tables[0].strip(" =\n") == tables[1].strip(" =\n")
    assert alone.returncode == spread.returncode == 1


def test_junit_carries_the_check(project: Path, run_pytest: RunPytest) -> None:
    run_pytest("--junitxml=out.xml", "-k", "forward_graphs and leaf")
    cases = ET.parse(project / "out.xml").getroot().findall(".//testcase")
    properties = {item.get("name"): item.get("value") for item in cases[0].findall(".//property")}
    assert properties["graders.task"] == "forward_graphs.leaf"
    assert properties["graders.status"] == "todo"


def test_debugger_opens_at_the_students_line(project: Path, run_pytest: RunPytest) -> None:
    text = "def leaf(values):\n    here_it_is = 1\n    return here_it_is / 0\n"
    run = run_pytest(
        "--submission", str(submission(project, text)), "-k", "forward_graphs and leaf and reference", "--pdb"
    )
    assert "return here_it_is / 0" in run.stdout
    assert "(Pdb)" in run.stdout


def test_debugger_does_not_open_for_what_is_not_started(run_pytest: RunPytest) -> None:
    assert "(Pdb)" not in run_pytest("--pdb", "-k", "forward_graphs and leaf").stdout


def test_endless_loop_is_stopped_on_its_line_and_the_rest_is_graded(project: Path, run_pytest: RunPytest) -> None:
    text = (project / "solutions" / "forward_graphs.py").read_text(encoding="utf-8")
    text += "\n\ndef leaf(values):\n    while True:\n        try:\n            values = list(values)\n"
    text += "        except:\n            pass\n"
    directory = submission(project, text)
    run = run_pytest("--submission", str(directory), "--task-timeout", "1", "-k", "forward_graphs")
    assert "leaf: stopped at the time limit" in run.stdout
    assert re.search(r"your line    handed_in/forward_graphs\.py:1\d\d: ", run.stdout)
    assert re.search(r"forward_graphs +6 +1 +0 +12 / 14", run.stdout)


def test_checks_below_a_failed_one_wait(project: Path, run_pytest: RunPytest) -> None:
    solve(project, "forward_graphs", a=("return (x + w) * (w + 1)\n", "return (x + w) * w\n"))
    run = run_pytest("-k", "product_graph and property and not stop", "-rs")
    assert "1 waiting" in run.stdout
    assert run.returncode == 1


def test_a_submission_may_lie_anywhere(project: Path, tmp_path: Path, run_pytest: RunPytest) -> None:
    elsewhere = tmp_path / "somewhere" / "else"
    elsewhere.mkdir(parents=True)
    (elsewhere / "forward_graphs.py").write_text("def product_graph(w, x):\n    return (x + w) * (w + 1)\n")
    (elsewhere / "conftest.py").write_text("raise RuntimeError('not for pytest')\n")
    for option in (["--submission", str(elsewhere)], [f"--submission={elsewhere}"]):
        run = run_pytest(*option, "-k", "forward_graphs")
        assert "forward_graphs             1      6     0      2 / 14" in run.stdout, run.stdout + run.stderr
        assert f"rootdir: {project}" in run.stdout
    assert sorted(path.name for path in elsewhere.iterdir()) == ["conftest.py", "forward_graphs.py"]


def test_arguments_are_joined() -> None:
    from graders.pytest_arguments import joined

    assert joined(["-x", "--submission", "a b", "-k", "c"]) == ["-x", "--submission=a b", "-k", "c"]
    assert joined(["--submission"]) == ["--submission"]
    assert joined(["--submission=a"]) == ["--submission=a"]


def test_node_ids_hold_fixed_names_only(project: Path, run_pytest: RunPytest) -> None:
    evil = project / "<img src=x onerror=alert(1)>"
    evil.mkdir()
    run = run_pytest("--submission", str(evil), "--collect-only", "-q")
    ids = [line for line in run.stdout.splitlines() if "::" in line]
    assert len(ids) > 150
    assert all(re.fullmatch(r"[A-Za-z0-9_.:-]+", line) for line in ids)


def test_a_directory_that_is_not_there_gets_one_sentence(run_pytest: RunPytest) -> None:
    run = run_pytest("--submission", "nowhere")
    assert run.returncode == 4
    assert "--submission nowhere: there is no such directory" in run.stderr


def test_plain_run_writes_a_report(project: Path, run_pytest: RunPytest) -> None:
    run = run_pytest("-k", "forward_graphs and leaf")
    assert "report.html" in run.stdout
    text = (project / "reports" / "report.html").read_text(encoding="utf-8")
    blob = re.search(r'data-jsonblob="([^"]*)"', text)
    assert blob is not None
    from html import unescape

    rows = json.loads(unescape(blob.group(1)))["tests"]
    assert "forward_graphs::leaf::reference" in rows
    assert any("forward_graphs.leaf" in cell for cell in rows["forward_graphs::leaf::reference"][0]["resultsTableRow"])


def test_control_characters_of_a_student_do_not_reach_the_terminal(project: Path, run_pytest: RunPytest) -> None:
    text = "def leaf(values):\n    raise ValueError('\\x1b[2J\\x1b[31mPASSED\\x07')\n"
    run = run_pytest("--submission", str(submission(project, text)), "-k", "forward_graphs and leaf", "--color=no")
    assert "\x1b[2J" not in run.stdout and "\x07" not in run.stdout
    assert "PASSED" in run.stdout
