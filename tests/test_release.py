"""``graders release``: the kit judges as the full project does, and gives no solution away."""

from __future__ import annotations

import ast
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.bank import answers
from graders.curriculum import topics
from graders.kit.codec import decode, encode
from graders.kit.table import dump
from graders.language.messages import say, told
from graders.oracles.form import Form, sealed
from graders.release.tables import table
from graders.release.writing import write
from graders.values import SequenceValue
from tests.conftest import BANK, ROOT, Run, command
from tests.kit_search import bodies, code_of, pieces, renamed, without_docstring

SEED = 5
TASKS = [task.name for topic in topics() for task in topic.tasks]
#: telling pieces of a solution that stand in the kit on purpose: task → piece → why that is no answer
KEPT = {
    "central_difference": {
        "middle = point[index].item()": "the page on restoring shows it; what a difference quotient is, it does not",
        "point[index] = middle + eps": "one half of a step, on the same page",
    },
    "sgd_step": {"p -= lr * p.grad": "the formula of the stub, in place; what is asked of grad mode is not in it"},
    "fit_parabola": {"w -= lr * w.grad": "likewise", "b -= lr * b.grad": "likewise"},
    "fit_line": {"a -= lr * a.grad": "likewise", "b -= lr * b.grad": "likewise"},
    "micro_batch_gradient": {
        "X[start:start + batch_size]": "a slice, as any code has it",
        "y[start:start + batch_size]": "a slice, as any code has it",
    },
    "train_linear": {"torch.optim.SGD(model.parameters(), lr=lr)": "the call that every introduction begins with"},
    "first_and_second": {"torch.autograd.grad(first.sum(), x)": "how a gradient is taken; create_graph is the task"},
    "gradients_agree": {
        "torch.autograd.grad(f(x), x)": "how a gradient is taken; to compare it is the task",
        "by_autograd, = torch.autograd.grad(f(x), x)": "likewise",
    },
    "backward_twice": {
        "((x + w) * (w + 1)).sum()": "the function of the stub",
        "((x + w) * (w + 1)).sum": "likewise",
        "torch.autograd.grad(y, w, retain_graph=True)": "torch's own error message says as much",
        "first, = torch.autograd.grad(y, w, retain_graph=True)": "likewise",
        "second, = torch.autograd.grad(y, w)": "how a gradient is taken; to take it twice is the task",
    },
    "hessian": {
        "torch.autograd.grad(component, x, retain_graph=True)": "how a gradient is taken; of what is the task",
    },
    "weighted_losses_gradient": {
        "torch.autograd.grad(total, params, materialize_grads=True)": "a page shows where the option does harm",
    },
    "weighted_gradient": {"[a * b, a + b]": "the definition that the stub gives"},
}


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit, unpacked from the archive that the command writes."""
    place = tmp_path_factory.mktemp("kit")
    run = command(ROOT, "-m", "graders", "release", str(place / "course.zip"), "--seed", str(SEED))
    assert run.returncode == 0, run.stderr
    with zipfile.ZipFile(place / "course.zip") as archive:
        archive.extractall(place)
    return place / "course"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Submissions of right and of unstarted answers, and of one wrong answer for each task."""
    place = tmp_path_factory.mktemp("sample")
    for name in ("solutions", "exercises"):
        shutil.copytree(ROOT / name, place / "whole" / name, ignore=shutil.ignore_patterns("__pycache__"))
    unnamed_first = sorted(answers(BANK), key=lambda answer: answer.shows != "unnamed")
    wrong = {answer.task: answer for answer in unnamed_first if not answer.right}
    for answer in wrong.values():
        (place / "wrong" / answer.task).mkdir(parents=True)
        shutil.copyfile(answer.path, place / "wrong" / answer.task / f"{answer.topic}.py")
    return place


#: grades the sample in the working directory's own ``graders`` and prints what came of each task
JUDGE = """
import json, sys, warnings
from pathlib import Path
from graders.curriculum import topics
from graders.grading import TaskGrading
from graders.session import InProcessSession
warnings.simplefilter("error")
found = {}
for directory in sorted(Path(sys.argv[1]).iterdir()):
    session = InProcessSession(directory)
    for topic in topics():
        for task in topic.tasks:
            if (directory / f"{topic.name}.py").exists() and directory.name in (task.name, *WHOLE):
                result = TaskGrading(session, f"{topic.name}.{task.name}", SEED, 30.0).task_result()
                checks = [(check.name, check.status) for check in result.checks]
                ids = [(finding.id, finding.kind) for finding in result.findings]
                found[f"{directory.name} {task.name}"] = [result.status, checks, ids]
    session.close()
json.dump(found, sys.stdout)
""".replace("WHOLE", '("solutions", "exercises")').replace("SEED", str(SEED))


def judged(root: Path, sample: Path) -> dict[str, tuple[str, list[str], list[str]]]:
    """Submission and task → status, checks, findings."""
    run = command(root, "-c", JUDGE, str(sample))
    assert run.returncode == 0, run.stderr
    found: dict[str, tuple[str, list[str], list[str]]] = json.loads(run.stdout)
    return found


def test_the_kit_refuses_and_names_what_the_project_does(kit: Path, sample: Path) -> None:
    in_kit, in_project = judged(kit, sample / "wrong"), judged(ROOT, sample / "wrong")
    assert in_kit == in_project and len(in_kit) == len(TASKS)
    assert all(status not in ("passed", "todo", "missing") for status, *_ in in_kit.values())
    assert sum(bool(findings) for *_, findings in in_kit.values()) > len(TASKS) / 2


def test_the_kit_passes_the_solutions_and_calls_the_stubs_todo(kit: Path, sample: Path) -> None:
    found = judged(kit, sample / "whole")
    assert {name: status for name, (status, *_) in found.items()} == {
        **{f"solutions {task}": "passed" for task in TASKS},
        **{f"exercises {task}": "todo" for task in TASKS},
    }


def test_a_student_can_work_in_the_kit(kit: Path, tmp_path: Path) -> None:
    kit = Path(shutil.copytree(kit, tmp_path / "kit"))
    run = command(kit, "-m", "pytest", "predictions::tracked", "forward_graphs::leaf")
    assert run.returncode == 1 and f"seed {SEED}" in run.stdout and "todo" in run.stdout
    assert "start with leaf in exercises/forward_graphs.py" in run.stdout
    other = command(kit, "-m", "pytest", "--seed", "1")
    assert other.returncode == 4 and f"inputs of seed {SEED} and no others" in other.stderr
    assert "hint 1 of 3" in command(kit, "-m", "graders", "hint", "leaf").stdout
    listed = command(kit, "-m", "graders", "--help").stdout
    assert "watch" in listed and not any(name in listed for name in ("release", "audit", "grade "))


def test_every_module_of_the_kit_can_be_imported(kit: Path) -> None:
    names = [".".join(file.relative_to(kit).with_suffix("").parts) for file in kit.glob("graders/**/*.py")]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    wanted = [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]
    run = command(kit, "-c", code, *wanted)
    assert run.returncode == 0, run.stderr


def test_the_kit_holds_only_what_a_student_needs(kit: Path) -> None:
    with zipfile.ZipFile(kit.parent / "course.zip") as archive:
        files = {name.removeprefix("course/") for name in archive.namelist()}
    top = {name for name in files if "/" not in name}
    assert top == {".gitignore", "README.md", "bootstrap.py", "conftest.py", "pyproject.toml"}
    assert {name.split("/")[0] for name in files - top} == {"exercises", "graders"}
    assert not {name for name in files if name.endswith((".pyc", ".pyo", ".npz", ".pkl")) or ".git/" in name}
    in_topics = {name.split("/", 3)[3] for name in files if name.startswith("graders/topics/") and name.count("/") == 3}
    tables = {f"{task}.json" for task in TASKS}
    assert in_topics == tables | {"__init__.py", "judges.py", "wrong_programs.py"}
    for word in ("mutants", "audit", "bank", "differences", "reading", "release"):
        assert not [name for name in files if word in Path(name).stem], word
    for name in files:
        text = (kit / name).read_text(encoding="utf-8")
        assert str(ROOT) not in text and "tests/answers" not in text, name


def solutions() -> dict[str, ast.FunctionDef | ast.ClassDef]:
    """Task → its solution."""
    found: dict[str, ast.FunctionDef | ast.ClassDef] = {}
    for topic in topics():
        tree = ast.parse((ROOT / "solutions" / f"{topic.name}.py").read_text(encoding="utf-8"))
        found |= {n.name: n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    return {task.name: found[task.name] for topic in topics() for task in topic.tasks}


def given_away(directory: Path) -> set[tuple[str, str]]:
    """(task, piece) for each solution or telling piece of one that stands in a directory, beyond what its stub says."""
    code = code_of(directory)
    whole = {body for _, tree in code for body in bodies(tree)}
    telling = {piece for _, tree in code for piece in pieces(tree)}
    said = {piece for place, tree in code if place.startswith("exercises/") for piece in pieces(tree)}
    found: set[tuple[str, str]] = set()
    for task, solution in solutions().items():
        body = without_docstring(solution.body)
        if renamed(*body) in whole and len(list(ast.walk(ast.Module(body, [])))) > TOO_SHORT:
            found.add((task, "all of it"))
        for node in (part for statement in body for part in ast.walk(statement)):
            if isinstance(node, ast.expr | ast.stmt) and set(pieces(node)) and renamed(node) in telling - said:
                found.add((task, ast.unparse(node)))
    return found


#: nodes of ``return None`` or ``return 3.0``: so short a body says nothing by itself
TOO_SHORT = 4


def test_nothing_in_the_kit_gives_a_solution_away(kit: Path) -> None:
    assert given_away(kit) <= {(task, piece) for task, kept in KEPT.items() for piece in kept}


def test_the_search_finds_what_is_hidden(kit: Path, tmp_path: Path) -> None:
    place = shutil.copytree(kit / "exercises", tmp_path / "exercises").parent
    (place / "renamed.py").write_text("def f(q):\n    'x'\n    return torch.tensor(q, dtype=torch.float32, "
                                      "requires_grad=True)\n")  # fmt: skip
    (place / "page.md").write_text("Say ``torch.cumsum(torch.arange(n) * x.detach(), 0)``.\n")
    assert ("leaf", "all of it") in given_away(place)
    shutil.copyfile(ROOT / "solutions" / "second_derivatives.py", place / "oracle.py")
    assert {task for task, piece in given_away(place) if piece == "all of it"} >= {"hessian", "gradient_penalty"}


def test_predictions_are_sealed(kit: Path) -> None:
    for file in (kit / "graders" / "topics" / "predictions").glob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert '"Sealed"' in text and '"answer":[' not in text and text.count('"answer"') == text.count('"Sealed"')
    assert sealed([5.0, 10.0], "a") == sealed(SequenceValue("tuple", (5, 10)), "a") != sealed([5.0, 10.0], "b")
    assert sealed(True, "a") == sealed(1.0, "a") and sealed("1", "a") != sealed(1, "a") != sealed(None, "a")
    assert sealed(10**400, "a") == sealed(10**400, "a")


@pytest.mark.parametrize(
    "name", ["gradient_zeroing.gradient_history", "custom_functions.MulAdd", "predictions.tracked"]
)
def test_another_process_makes_the_same_table_and_another_seed_another(kit: Path, name: str) -> None:
    topic, task = name.split(".")
    stored = (kit / "graders" / "topics" / topic / f"{task}.json").read_text(encoding="utf-8")
    assert dump(table(name, SEED)) == stored
    assert (dump(table(name, SEED + 1)) == stored) == (topic == "predictions")


def test_archives_and_directories_of_a_kit_are_the_same_each_time(tmp_path: Path) -> None:
    made = {"README.md": "é\n", "graders/a.py": "1\n"}
    for name in ("one", "two"):
        write(made, tmp_path / name / "kit.zip")
        write(made, tmp_path / name / "kit")
    assert (tmp_path / "one" / "kit.zip").read_bytes() == (tmp_path / "two" / "kit.zip").read_bytes()
    assert (tmp_path / "one" / "kit" / "README.md").read_bytes() == "é\n".encode()
    assert sorted(file.name for file in (tmp_path / "one").iterdir()) == ["kit", "kit.zip"]


@pytest.mark.parametrize("name", ["taken.zip", "file", "directory"])
def test_what_is_there_already_is_kept(run_graders: Callable[..., Run], tmp_path: Path, name: str) -> None:
    mine = tmp_path / name / "mine" if name == "directory" else tmp_path / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    run = run_graders("release", tmp_path / name)
    assert run.returncode == 2 and run.stderr.count("\n") == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine] and mine.read_text() == "mine"


def test_what_is_encoded_comes_back() -> None:
    import numpy as np

    value = {"a": (1, 2.5, None, True), "b": [np.array([[1, 2]], dtype=np.float32)], "c": Form("x", ("y",), 3, True)}
    back = decode(json.loads(json.dumps(encode(value))))
    assert back["a"] == value["a"] and back["c"] == value["c"]
    assert back["b"][0].dtype == np.float32 and back["b"][0].tolist() == [[1, 2]]
    message = say("prediction.number", error=say("text.none"))
    assert told("zh", decode(json.loads(json.dumps(encode(message))))) == told("zh", message) != message
    with pytest.raises(TypeError, match="no form in JSON"):
        encode(Path())
