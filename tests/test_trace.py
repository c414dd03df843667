"""``graders trace``: what it finds in scripts, what it leaves alone, and that a script computes what it would alone."""

import ast
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from graders import trace_errors, trace_findings, trace_sentences
from graders.misconceptions import catalogue
from graders.trace_findings import findings, render
from graders.trace_script import Run, run

SCRIPTS = Path(__file__).parent / "scripts"
CLEAN, WRONG = sorted((SCRIPTS / "clean").glob("*.py")), sorted((SCRIPTS / "wrong").glob("*.py"))


@pytest.fixture(autouse=True)
def _kept_interpreter() -> Iterator[None]:
    """A script becomes ``__main__`` and brings its own arguments and seeds."""
    kept = sys.argv, sys.path[0], sys.modules["__main__"], torch.get_rng_state()
    yield
    sys.argv, sys.path[0], sys.modules["__main__"] = kept[:3]
    torch.set_rng_state(kept[3])


def traced(tmp_path: Path, source: str) -> Run:
    script = tmp_path / "script.py"
    script.write_text("import torch\nfrom torch import nn\n" + source)
    return run(script, [])


Completed = subprocess.CompletedProcess[str]


def both_ways(script: Path, *arguments: str) -> tuple[Completed, Completed]:
    def result(*before: str) -> Completed:
        command = [sys.executable, *before, str(script), *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=SCRIPTS.parents[1])

    return result(), result("-m", "graders", "trace")


@pytest.mark.parametrize("script", CLEAN, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")
def test_a_legitimate_program_is_left_alone(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(script), run_name="__main__")
    plain = capsys.readouterr().out
    outcome = run(script, [])
    assert capsys.readouterr().out == plain
    assert (outcome.error, outcome.failures) == (None, 0)
    assert findings(outcome) == []
    assert "nothing found" in render(outcome)


@pytest.mark.parametrize("script", WRONG, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")
def test_a_mistake_is_found_on_its_lines(script: Path) -> None:
    text = script.read_text()
    expected = re.search(r"# finds: ([\w-]+)", text)
    assert expected is not None
    lines = text.splitlines()
    marked = [(expected[1], number) for number, line in enumerate(lines, 1) if line.endswith("# here")]
    also = [
        (told[1], number) for number, line in enumerate(lines, 1) if (told := re.search(r"# here too: (\S+)$", line))
    ]
    outcome = run(script, [])
    assert sorted((finding.id, finding.line) for finding in findings(outcome)) == sorted(marked + also)
    assert outcome.failures == 0


@pytest.mark.parametrize("name", ["clean/logistic_regression", "wrong/in_place_on_leaf"])
def test_output_and_status_are_those_of_the_script_alone(name: str) -> None:
    plain, observed = both_ways(SCRIPTS / f"{name}.py")
    assert observed.stdout == plain.stdout
    assert observed.returncode == plain.returncode
    assert observed.stderr.startswith(plain.stderr)
    assert "graders trace: " in observed.stderr[len(plain.stderr) :]


def test_arguments_path_warnings_and_exit_status_are_kept(tmp_path: Path) -> None:
    (tmp_path / "beside.py").write_text("import torch\ndef scores():\n    return torch.ones(3, 1)\n")
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nassert 'torch' not in sys.modules and 'numpy' not in sys.modules\n"
        "import pickle, torch, beside\nfrom torch.nn import functional\n"
        "class Mine: pass\n"
        "print(sys.argv[1:], sys.path[0], __name__, __file__, type(pickle.loads(pickle.dumps(Mine()))).__module__)\n"
        "functional.mse_loss(beside.scores(), torch.ones(3))\n"
        "functional.l1_loss(beside.scores(), torch.ones(3))\n"
        "torch.zeros(2).add_(torch.ones(3)) if '--fail' in sys.argv else sys.exit('enough')\n"
    )
    for arguments in (["--rate", "0.1"], ["--fail"]):
        plain, observed = both_ways(script, *arguments)
        assert observed.stdout == plain.stdout
        assert (plain.returncode, observed.returncode) == (1, 1)
        assert observed.stderr.startswith(plain.stderr)


def test_a_script_that_cannot_be_run(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("print(1\n")
    plain, observed = both_ways(tmp_path / "broken.py")
    assert observed.stderr.startswith(plain.stderr)
    assert (plain.returncode, observed.returncode) == (1, 1)
    _, missing = both_ways(tmp_path / "missing.py")
    assert missing.returncode == 2
    assert "cannot be read" in missing.stderr


def test_numbers_are_the_scripts_own(tmp_path: Path) -> None:
    loop = (
        "w = torch.tensor([1.0], requires_grad=True)\n"
        "for _ in range(3):\n    (5 * w).sum().backward()\n    with torch.no_grad():\n        w -= 0.5 * w.grad\n"
    )
    (finding,) = findings(traced(tmp_path, loop))
    assert (finding.id, finding.line, finding.times) == ("missing-zero", 7, 1)
    assert "uses the gradient 10: line 5 has added 5 to it, and the 5 that was there before" in finding.sentence
    assert "1 later update of it" in finding.sentence


def test_numbers_that_do_not_add_up_are_not_told_as_if_they_did(tmp_path: Path) -> None:
    loop = (
        "w = torch.tensor([1.0], requires_grad=True)\noptimizer = torch.optim.SGD([w], lr=0.5)\n"
        "for _ in range(4):\n    (5 * w).sum().backward()\n    nn.utils.clip_grad_norm_([w], 2.0)\n"
        "    optimizer.step()\n"
    )
    (finding,) = findings(traced(tmp_path, loop))
    assert (finding.id, finding.line) == ("missing-zero", 8)
    assert "line 6 has added 5 to its gradient, and the 2 that was there before" in finding.sentence
    assert "uses the gradient" not in finding.sentence


def test_updates_of_one_parameter_are_counted_and_not_those_of_all(tmp_path: Path) -> None:
    loop = (
        "net = nn.Linear(2, 1)\noptimizer = torch.optim.SGD(net.parameters(), lr=0.01)\n"
        "for _ in range(30):\n    net(torch.ones(1, 2)).sum().backward()\n    optimizer.step()\n"
    )
    (finding,) = findings(traced(tmp_path, loop))
    assert "Update 2 of `net.weight`" in finding.sentence
    assert "28 later updates" in finding.sentence


def test_passes_are_those_of_the_parameters_that_are_named(tmp_path: Path) -> None:
    source = (SCRIPTS / "wrong" / "innocent_second_optimizer.py").read_text()
    (finding,) = findings(traced(tmp_path, source))
    assert "used.weight, used.bias got gradients in 3 passes" in finding.sentence
    assert "other.weight, other.bias of the same shapes (1, 3), (1,)" in finding.sentence


def test_every_name_has_a_page() -> None:
    named = set(trace_errors._SENTENCES) | {name for name, _ in trace_errors._CUTS.values()}
    for module in (trace_errors, trace_findings, trace_sentences):
        for node in ast.walk(ast.parse(Path(module.__file__).read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Told" and node.args:
                named |= {part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)}
    assert len(named) > 20
    assert named <= set(catalogue())


@pytest.mark.parametrize(
    "name", ["forward_not_recorded", "two_losses_one_graph", "parameter_rebound", "several_elements"]
)
@pytest.mark.filterwarnings("ignore")
def test_an_error_that_is_caught_is_shown_on_purpose(tmp_path: Path, name: str) -> None:
    source = (SCRIPTS / "wrong" / f"{name}.py").read_text()
    body = "".join(f"    {line}\n" for line in source.splitlines())
    outcome = traced(tmp_path, f"try:\n{body}except (RuntimeError, TypeError) as error:\n    print(error)\n")
    assert outcome.error is None
    assert findings(outcome) == []


def test_the_report_says_what_was_looked_for(tmp_path: Path) -> None:
    text = render(traced(tmp_path, "print(torch.ones(2))\n"))
    assert "nothing found" in text
    assert trace_findings.LOOKED_FOR in text
    assert trace_findings.UNSEEN in text


def test_updates_without_gradients_count_only_if_a_line_never_has_any(tmp_path: Path) -> None:
    loop = (
        "w = torch.ones(1, requires_grad=True)\noptimizer = torch.optim.SGD([w], lr=0.1)\n"
        "for step in range(4):\n    (w * w).sum().backward()\n    if step {}:\n        optimizer.zero_grad()\n"
        "    optimizer.step()\n    optimizer.zero_grad()\n"
    )
    assert findings(traced(tmp_path, loop.format("== 2"))) == []
    (finding,) = findings(traced(tmp_path, loop.format(">= 0")))
    assert finding.id == "zero-between-backward-and-step"


def test_a_script_without_torch(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("print('no tensors')\nraise SystemExit(3)\n")
    plain, observed = both_ways(script)
    assert (plain.returncode, observed.returncode) == (3, 3)
    assert observed.stdout == plain.stdout
    assert "did not import torch" in observed.stderr
