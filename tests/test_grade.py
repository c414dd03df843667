"""``graders grade`` and the other commands, through the front door."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

RunGraders = Callable[..., Run]
STATUSES = {"passed", "failed", "todo", "missing", "error", "timeout", "memory", "crashed"}
CHECK_KINDS = {"reference", "finite_difference", "graph", "effects", "property", "cost", "error"}


def results(out: Path) -> dict[str, dict[str, object]]:
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((out / "results").glob("*.json"))]
    return {result["submission"]: result for result in found}


@pytest.fixture
def class_directory(tmp_path: Path) -> Path:
    """Three submissions: everything right, nothing started, one broken and hostile file."""
    place = tmp_path / "class"
    shutil.copytree(ROOT / "solutions", place / "right")
    shutil.copytree(ROOT / "exercises", place / "new")
    (place / "odd").mkdir()
    (place / "odd" / "forward_graphs.py").write_text(
        "import os\n"
        "def leaf(values):\n    os._exit(0)\n"
        "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"
        "def graph_facts(w, x):\n    while True: pass\n"
    )
    return place


def test_a_class(class_directory: Path, tmp_path: Path, run_graders: RunGraders) -> None:
    out = tmp_path / "out"
    run = run_graders("grade", class_directory, "--out", out, "--seed", "42", "--timeout", "4")
    assert run.returncode == 0, run.stderr
    found = results(out)
    assert set(found) == {"right", "new", "odd"}
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
    assert {row["submission"]: float(row["score"]) for row in rows} == {"right": 88, "new": 0, "odd": 2}
    record = json.loads((out / "run.json").read_text())
    assert record["seed"] == 42 and record["options"]["timeout"] == 4


def test_the_result_has_the_fields_of_the_contract(tmp_path: Path, run_graders: RunGraders) -> None:
    submission = tmp_path / "zo\u00eb \u5f20"
    submission.mkdir()
    (submission / "forward_graphs.py").write_text("def product_graph(w, x):\n    return x + w\n")
    assert run_graders("grade", submission, "--out", tmp_path / "out", "--seed", "5").returncode == 0
    (path,) = (tmp_path / "out" / "results").iterdir()
    text = path.read_text(encoding="utf-8")
    assert "zo\u00eb \u5f20" in text
    result = json.loads(text)
    assert list(result)[:4] == ["schema", "submission", "score", "max_score"]
    assert result["schema"] == 1 and result["seed"] == 5 and isinstance(result["score"], float)
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


def test_the_same_seed_gives_the_same_results(class_directory: Path, tmp_path: Path, run_graders: RunGraders) -> None:
    shutil.rmtree(class_directory / "odd")
    texts = []
    for name, jobs in (("one", "1"), ("two", "2")):
        run_graders("grade", class_directory, "--out", tmp_path / name, "--seed", "9", "--jobs", jobs)
        found = results(tmp_path / name)
        texts.append({key: {**value, "seconds": 0} for key, value in found.items()})
    assert texts[0] == texts[1]


def test_a_drawn_seed_is_printed_and_recorded(tmp_path: Path, run_graders: RunGraders) -> None:
    empty = tmp_path / "class" / "nobody"
    empty.mkdir(parents=True)
    run = run_graders("grade", tmp_path / "class", "--out", tmp_path / "out", "--isolation", "none")
    seed = json.loads((tmp_path / "out" / "run.json").read_text())["seed"]
    assert f"seed {seed}" in run.stdout
    result = results(tmp_path / "out")["nobody"]
    assert {task["status"] for task in result["tasks"]} == {"missing"}
    assert result["notes"] == ["The submission holds none of the exercises' files."]


def test_only_some(class_directory: Path, tmp_path: Path, run_graders: RunGraders) -> None:
    run_graders("grade", class_directory, "--out", tmp_path / "out", "--seed", "1", "--only", "new")
    assert set(results(tmp_path / "out")) == {"new"}


def test_local_and_batch_agree(tmp_path: Path, run_graders: RunGraders) -> None:
    from graders.grading import grade
    from graders.session import InProcessSession

    submission = tmp_path / "half"
    shutil.copytree(ROOT / "solutions", submission)
    (submission / "predictions.py").unlink()
    run_graders("grade", submission, "--out", tmp_path / "out", "--seed", "3")
    session = InProcessSession(submission)
    local = json.loads(json.dumps(grade(session, "half", 3).to_json()))
    session.close()
    batch = results(tmp_path / "out")["half"]
    assert local["tasks"] == batch["tasks"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["grade", "nowhere", "--out", "out"], "nowhere does not exist."),
        (["grade", "README.md", "--out", "out"], "README.md is not a directory."),
        (["grade", "tests/answers/forward_graphs/leaf", "--out", "README.md"], "README.md cannot be written"),
        (["grade", "solutions"], "--out"),
        (["grade", "examples/class", "--out", "out", "--only", "nobody"], "no submission called nobody"),
        (["grade", "solutions", "--out", "out", "--isolation", "strict"], "strict isolation is not available"),
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
