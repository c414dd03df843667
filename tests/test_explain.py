"""``graders explain``: the page of a misconception on the terminal."""

from collections.abc import Callable

import pytest

from graders.cli import main
from graders.language import hints, label
from graders.misconceptions import catalogue, page
from graders.reports.pages.explanation import title
from tests.conftest import Run

RunGraders = Callable[..., Run]


def test_prints_the_page(run_graders: RunGraders) -> None:
    done = run_graders("explain", "missing-zero")
    assert done.returncode == 0
    assert done.stdout == page("missing-zero").rstrip() + "\n"
    assert "What is not this" in done.stdout
    assert done.stderr == ""


def test_every_id_has_something_to_print(capsys: pytest.CaptureFixture[str]) -> None:
    for identifier in catalogue():
        assert main(["explain", identifier]) == 0
        assert capsys.readouterr().out.strip() == page(identifier).strip()


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("missing-zeros", "missing-zero"),
        ("missing_zero", "missing-zero"),
        ("fd-float64", "fd-float32"),
        ("custom-gradients-swapped", "custom-grads-swapped"),
    ],
)
def test_an_unknown_id_gets_one_sentence_with_close_names(
    typed: str, suggested: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", typed]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"graders: there is no misconception {typed}. Did you mean {suggested}")
    assert printed.err.count("\n") == 1


def test_an_id_like_no_other_gets_no_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "qqqq"]) == 2
    assert capsys.readouterr().err == "graders: there is no misconception qqqq.\n"


def test_control_characters_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "\x1b[31mred"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    for identifier in catalogue():
        assert main(["explain", identifier, "--lang", "zh"]) == 0
        printed, english = capsys.readouterr().out, page(identifier)
        assert printed.startswith(f"{title(identifier, 'zh')}\n\n有什么表现\n    ")
        assert "\n\n例子\n    >>> " in printed and "What" not in printed
        assert english[english.index(">>> ") :].partition("\n\n")[0] in printed


def test_hints_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hint", "product_graph", "--level", "2", "--lang", "zh"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        label("zh", "terminal.hint", task="product_graph", number=2, all=3),
        hints("zh", "forward_graphs.product_graph")[1],
        "",
        label("zh", "terminal.more_hints", command="graders hint product_graph --level 3 --lang zh"),
    ]
    assert main(["hint", "product_graph", "--level", "3", "--lang", "zh"]) == 0
    assert "下一条" not in capsys.readouterr().out
