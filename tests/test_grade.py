"""``graders grade`` and the other commands, through the front door."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graders import cli
from tests.conftest import ROOT, Run, command

RunGraders = Callable[..., Run]
STATUSES = {"passed", "failed", "todo", "missing", "error", "timeout", "memory", "crashed"}
CHECK_KINDS = {"reference", "finite_difference", "graph", "effects", "property", "cost", "error"}


def results(out: Path) -> dict[str, dict[str, object]]:
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((out / "results").glob("*.json"))]
    return {result["submission"]: result for result in found}


@pytest.fixture(scope="module")
def class_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything right, nothing started, a part with a name of many letters, and one broken and hostile file."""
    place = tmp_path_factory.mktemp("grade") / "class"
    shutil.copytree(ROOT / "solutions", place / "right")
    shutil.copytree(ROOT / "exercises", place / "new")
    (place / "zo\u00eb \u5f20").mkdir()
    (place / "zo\u00eb \u5f20" / "forward_graphs.py").write_text("def product_graph(w, x):\n    return x + w\n")
    (place / "odd").mkdir()
    (place / "odd" / "forward_graphs.py").write_text(
        "import os\n"
        "def leaf(values):\n    os._exit(0)\n"
        "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"
        "def graph_facts(w, x):\n    import time; time.sleep(1000)\n"
    )
    return place


@pytest.fixture(scope="module")
def graded(class_directory: Path) -> tuple[Run, Path]:
    """One run over that class, as from a shell, and where it wrote."""
    out = class_directory.parent / "out"
    arguments = ("--out", str(out), "--seed", "42", "--timeout", "4", "--jobs", "2")
    return command(ROOT, "-m", "graders", "grade", str(class_directory), *arguments), out


def test_a_class(graded: tuple[Run, Path]) -> None:
    run, out = graded
    assert run.returncode == 0, run.stderr
    found = results(out)
    assert set(found) == {"right", "new", "odd", "zo\u00eb \u5f20"}
    assert found["right"]["score"] == found["right"]["max_score"] == 88
    assert found["new"]["score"] == 0
    odd = {task["task"]: task["status"] for task in found["odd"]["tasks"]}
    assert odd["forward_graphs.leaf"] == "crashed"
    assert odd["forward_graphs.product_graph"] == "passed"
    assert odd["forward_graphs.graph_facts"] == "timeout"
    assert odd["forward_graphs.affine_gradients"] == "missing"
    assert found["odd"]["score"] == 2
    with (out / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scores = {row["submission"]: float(row["score"]) for row in rows}
    assert scores == {"right": 88, "new": 0, "odd": 2, "zo\u00eb \u5f20": 0}
    record = json.loads((out / "run.json").read_text())
    assert record["seed"] == 42 and record["options"]["timeout"] == 4
    assert "Traceback" not in run.stderr
    assert len(list((out / "students").glob("*.html"))) == 4


def test_the_result_has_the_fields_of_the_contract(graded: tuple[Run, Path]) -> None:
    text = (graded[1] / "results" / "zo\u00eb \u5f20.json").read_text(encoding="utf-8")
    assert "zo\u00eb \u5f20" in text
    result = json.loads(text)
    assert list(result)[:4] == ["schema", "submission", "score", "max_score"]
    assert result["schema"] == 1 and result["seed"] == 42 and isinstance(result["score"], float)
    assert {"suite", "torch", "seconds", "tasks"} <= set(result)
    for task in result["tasks"]:
        assert {"task", "status", "score", "max_score", "checks", "findings", "error"} <= set(task)
        assert task["status"] in STATUSES
        for check in task["checks"]:
            fields = {"name", "kind", "status", "called_with", "expected", "returned", "message"}
            assert fields <= set(check)
            assert check["kind"] in CHECK_KINDS and check["status"] in {"passed", "failed", "skipped"}
    failed = next(task for task in result["tasks"] if task["task"] == "forward_graphs.product_graph")
    assert failed["checks"][0]["called_with"] == "w=[1.], x=[2.]"
    assert (failed["checks"][0]["returned"], failed["checks"][0]["expected"]) == ("[3.]", "[6.]")


def test_the_same_seed_gives_the_same_results(class_directory: Path, graded: tuple[Run, Path], tmp_path: Path) -> None:
    """In two worker processes behind walls, and in this process one after the other."""
    names = ["right", "new", "zo\u00eb \u5f20"]
    arguments = ["--seed", "42", "--timeout", "4", "--isolation", "none", "--only", *names]
    assert cli.main(["grade", str(class_directory), "--out", str(tmp_path), *arguments]) == 0
    here, there = results(tmp_path), results(graded[1])
    assert set(here) == set(names)
    for name in names:
        assert here[name]["tasks"] == there[name]["tasks"]


def test_a_drawn_seed_is_printed_and_recorded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "class" / "nobody").mkdir(parents=True)
    out = tmp_path / "out"
    assert cli.main(["grade", str(tmp_path / "class"), "--out", str(out), "--isolation", "none"]) == 0
    seed = json.loads((out / "run.json").read_text())["seed"]
    assert f"seed {seed}" in capsys.readouterr().out
    result = results(out)["nobody"]
    assert {task["status"] for task in result["tasks"]} == {"missing"}
    assert result["notes"] == ["The submission holds none of the exercises' files."]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["grade", "nowhere", "--out", "out"], "nowhere does not exist."),
        (["grade", "README.md", "--out", "out"], "README.md is neither a directory nor a .zip, .py or .ipynb file."),
        (["grade", "solutions", "--out", "README.md"], "README.md cannot be written"),
        (["grade", "solutions"], "--out"),
        (["grade", "examples/class", "--out", "out", "--only", "nobody"], "no submission called nobody"),
        (["grade", "solutions", "--out", "out", "--jobs", "0"], "0 is not a positive number"),
        (["grade", "solutions", "--out", "out", "--timeout", "nan"], "nan is not a positive number"),
        (["grade", "solutions", "--out", "out", "--seed", "-1"], "-1 is not between"),
        (["grade", "solutions", "--out", "out", "--seed", "many"], "invalid"),
        (["hint", "prodct_graph"], "Did you mean product_graph"),
        (["hint", "leaf", "--level", "9"], "invalid choice"),
        ([], "required"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str, run_graders: RunGraders) -> None:
    run = run_graders(*arguments)
    assert run.returncode == 2
    assert words in run.stderr
    assert "Traceback" not in run.stderr
    assert not (ROOT / "out").exists()


def test_an_empty_directory_is_wrong_usage(tmp_path: Path, run_graders: RunGraders) -> None:
    run = run_graders("grade", tmp_path, "--out", tmp_path / "out")
    assert run.returncode == 2
    assert "holds no submissions" in run.stderr


def test_hints_lead_on(run_graders: RunGraders) -> None:
    run = run_graders("hint", "gradient_zeroing.gradient_history", "--level", "2")
    assert run.returncode == 0
    assert "gradient_history, hint 2 of 3" in run.stdout
    assert "graders hint gradient_history --level 3" in run.stdout
