"""Notebooks: functions and what they use are taken, nothing is run, the rest is told with the number of its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.builders import FORWARD, Content, Taken, notebook, tree

LEAF = "def leaf(values):\n    return torch.tensor(values)\n"
LONG_STRING = '"""a\n%matplotlib is no magic here\n"""'


def taken(tmp_path: Path, files: dict[str, Content]) -> Taken:
    return Taken(tree(tmp_path / "alice", files), tmp_path / "work")


def of_cells(tmp_path: Path, *cells: str, kinds: str = "", version: int = 4) -> Taken:
    return taken(tmp_path, {"forward_graphs.ipynb": notebook(*cells, kinds=kinds, version=version)})


def run(text: str) -> dict[str, object]:
    """The names of a module; for tests alone: intake itself runs nothing."""
    names: dict[str, object] = {}
    exec(compile(text, "module", "exec"), names)
    return names


@pytest.mark.parametrize("version", [3, 4])
def test_functions_and_what_they_use(tmp_path: Path, version: int) -> None:
    result = of_cells(
        tmp_path,
        "# Homework 1",
        "import torch\nimport no_such_plotting_library as plt\nEPS = 1e-6\nscale = torch.ones(1) * EPS",
        "x = open('/no/such/file')\nplt.plot(x)",
        "def helper(v):\n    x = v\n    return x * scale\n\ndef leaf(values):\n    return helper(torch.tensor(values))",
        "print(leaf([1.]))",
        kinds="mcccc",
        version=version,
    )
    text = result.text("alice")
    names = run(text)
    assert callable(names["leaf"]) and callable(names["helper"])
    assert names["leaf"]([1.0]).tolist() == pytest.approx([1e-6])
    assert "plot" not in text and "open(" not in text and "print" not in text
    notes = " ".join(result["alice"].notes)
    assert "cells 3, 5 was not run" in notes
    assert "cell 2 begins in line 3, cell 4 begins in line 8" in notes
    assert text.split("\n")[8 + 5 - 1] == "    return helper(torch.tensor(values))"


@pytest.mark.parametrize(
    "cell",
    [
        "%matplotlib inline\n{}",
        "%%time\n{}",
        "\n%%capture out\n{}",
        "%%writefile forward_graphs.py\n{}",
        "!pip install \\\n   something\n{}",
        "files = !ls\n{}",
        "x = %timeit -o sum([1])\n{}",
        "torch.tensor?\n?torch.tensor\ntorch.tensor??\n{}",
        "if True:\n    !nvidia-smi\n{}",
        "text = (5\n    % 3)\n%load_ext x\n{}",
        f"text = {LONG_STRING}\n{{}}",
        "await something()\n{}",
        "@decorate\ndef other(): pass\n{}",
        "import os; os.chdir('/')\n{}",
        "'\\d'\n{}",
        "from __future__ import annotations\n{}",
        "# cell\r\n{}",
    ],
)
def test_magics_do_not_break_a_cell(tmp_path: Path, cell: str) -> None:
    result = of_cells(tmp_path, "import torch", "first = 1\n" * 3, cell.format(LEAF))
    assert callable(run(result.text("alice"))["leaf"])


def test_a_future_import_comes_first(tmp_path: Path) -> None:
    cells = "import torch", "from __future__ import annotations\ndef leaf(values: Unknown):\n    return torch.ones(1)\n"
    assert callable(run(of_cells(tmp_path, *cells).text("alice"))["leaf"])


@pytest.mark.parametrize("cell", ["%%bash\nrm -rf /", "%%html\n<p>", "%%writefile notes.txt\nhello world", "%%", "%%x"])
def test_cells_in_other_languages_are_left_out(tmp_path: Path, cell: str) -> None:
    result = of_cells(tmp_path, "import torch", cell, LEAF)
    assert callable(run(result.text("alice"))["leaf"])
    assert not any("not valid Python" in note for note in result["alice"].notes)


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("x = 1\ndef f(:\n  pass", 2),
        ("return 5", 1),
        ("def f(a, a): pass", 1),
        ("x = '\ud800'", None),
        ("x = 1\x00", None),
        ("(" * 5000, None),
        ("-" * 100_000 + "1", None),
    ],
)
def test_a_broken_cell_is_named_and_the_others_are_taken(tmp_path: Path, cell: str, line: int | None) -> None:
    result = of_cells(tmp_path, "import torch", cell, LEAF)
    assert callable(run(result.text("alice"))["leaf"])
    where = f"cell 2, line {line}" if line else "cell 2"
    assert any(where in note and "not valid Python" in note for note in result["alice"].notes)


def test_the_last_definition_counts(tmp_path: Path) -> None:
    result = of_cells(tmp_path, "def leaf(v):\n    return 1\n", "def leaf(v):\n    return 2\n")
    assert run(result.text("alice"))["leaf"](0) == 2  # type: ignore[operator]


def test_a_lambda_and_a_guarded_import_are_taken(tmp_path: Path) -> None:
    cells = (
        "try:\n    import nothing_here as fast\nexcept ImportError:\n    fast = None",
        "g = lambda v: fast",
        "leaf = g",
    )
    result = of_cells(tmp_path, *cells, "def product_graph(w, x):\n    return leaf(w)\n")
    assert run(result.text("alice"))["product_graph"](1, 2) is None  # type: ignore[operator]


def test_one_notebook_serves_every_topic_that_it_defines(tmp_path: Path) -> None:
    result = taken(
        tmp_path,
        {
            "homework.ipynb": notebook("def leaf(v): pass", "def tracked(): pass", "def train(m): pass"),
            "predictions.py": "mine",
            "plots.ipynb": notebook("def draw(): pass"),
        },
    )
    assert result.files("alice") == [FORWARD, "logistic_regression.py", "predictions.py"]
    assert result.text("alice", "predictions.py") == "mine"
    assert "forward_graphs.py was made of homework.ipynb." in result["alice"].notes


def test_of_two_notebooks_the_fuller_one_serves(tmp_path: Path) -> None:
    few, more = notebook("def leaf(v): return 'few'"), notebook("def leaf(v): return 'more'", "def graph_facts(): pass")
    source = tree(tmp_path / "class", {"alice/a.ipynb": few, "alice/b.ipynb": more, f"bob/{FORWARD}": ""})
    assert "'more'" in Taken(source, tmp_path / "work").text("alice")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "damaged"),
        ("", "damaged"),
        (b"\xff\xfe", "damaged"),
        ("[" * 100_000, "damaged"),
        ("[]", "not a notebook"),
        ('{"cells": 5}', "not a notebook"),
        ('{"worksheets": [5]}', ""),
        ('{"cells": [5, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, null]}]}', ""),
        (notebook("x" * (1 << 21)), "more than a million characters"),
    ],
)
def test_what_is_no_notebook(tmp_path: Path, content: Content, words: str) -> None:
    result = taken(tmp_path, {"forward_graphs.ipynb": content})
    assert words in result["alice"].problem and bool(result["alice"].problem) == bool(words)


def test_a_damaged_notebook_harms_no_other_file(tmp_path: Path) -> None:
    result = taken(tmp_path, {"forward_graphs.ipynb": "{", "predictions.py": "mine"})
    assert not result["alice"].problem and result.files("alice") == ["predictions.py"]
    assert "forward_graphs.ipynb is damaged" in " ".join(result["alice"].notes)
