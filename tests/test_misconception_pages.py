"""Every misconception has its page, its module and at least one wrong answer that shows it."""

import doctest
import re
import subprocess
import sys
import warnings
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from graders import misconceptions
from graders.bank import answers
from graders.misconceptions import catalogue, page
from tests.conftest import ROOT

PARTS = ("What it looks like", "Why it is wrong", "Example:", "Instead", "What is not this")

#: The ids that the curriculum's tasks must tell apart.
OF_THE_CURRICULUM = """
accumulation-unscaled alias-of-grad ascent-sign backward-create-graph-leak best-params-off-by-one
broadcast-n1-n constant-derivative-has-no-graph convert-after-requires-grad custom-ctx-attribute
custom-grads-swapped custom-ignores-grad-output custom-saved-intermediate custom-wrong-grad-count
data-edit-before-backward derivative-order-off-by-one detach-in-forward detach-shares-memory double-sigmoid
eval-means-no-grad fd-does-not-restore fd-float32 fd-forward-difference forward-under-no-grad
grad-returns-tuple grad-tensors-ignored grad-tensors-misapplied grad-unused-input gradient-shape-mismatch
graph-built-once hessian-row-sum id-is-memory-address inplace-on-leaf int-tensor-requires-grad
leaf-edit-always-breaks-backward loss-keeps-graph missing-create-graph missing-step missing-zero
nonleaf-grad-read nonleaf-parameter numpy-breaks-graph optimizer-on-wrong-params params-not-registered
partial-zero penalty-without-create-graph python-number-breaks-graph rebind-in-no-grad
rebuild-with-torch-tensor require-grad-typo requires-grad-on-gradient requires-grad-on-loss
requires-grad-propagation-any-all retain-graph-makes-accumulate second-backward-always-fails
second-backward-freed second-derivative-accumulated step-before-backward sum-mean-factor
update-outside-no-grad vector-backward-no-weights vjp-mistaken-for-jacobian where-nan-gradient wrong-variable
zero-a-copy zero-before-grad-exists zero-between-backward-and-step zero-grad-then-read
zero-inplace-kills-second-derivative
"""
#: Further ids that are common enough to need a page.
OF_FIRST_PRIORITY = """
accumulation-is-always-a-bug backward-after-step fd-at-kink inplace-on-saved item-before-backward
"""
#: Ids without a wrong answer in the bank, and why.
NOT_IN_THE_BANK = {
    "fd-at-kink": "no function of the graders has a corner where it is asked for",
    "requires-grad-set-too-late": "the tensors that a task differentiates by come with requires_grad set",
}

MESSAGE_FIELDS = {"returned", "expected", "called_with"}


def module_names() -> list[str]:
    folder = Path(misconceptions.__file__).parent
    return sorted(path.stem for path in folder.glob("[!_]*.py"))


@pytest.mark.parametrize("name", module_names())
def test_page_has_all_parts_in_order(name: str) -> None:
    text = import_module(f"graders.misconceptions.{name}").__doc__ or ""
    title, blank, *rest = text.splitlines()
    assert title.endswith(".") and not blank
    assert [line for line in rest if line and not line.startswith(" ")] == list(PARTS)
    for start, end in zip(PARTS, (*PARTS[1:], None), strict=True):
        content = text.partition(f"\n{start}\n")[2].partition(f"\n{end}\n" if end else "\0")[0]
        assert len(content.split()) >= 5, start


@pytest.mark.parametrize("name", module_names())
def test_example_prints_what_the_page_says(name: str) -> None:
    module = import_module(f"graders.misconceptions.{name}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        failed, attempted = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert attempted > 0
    assert failed == 0


@pytest.mark.parametrize("name", module_names())
def test_entry(name: str) -> None:
    entry = import_module(f"graders.misconceptions.{name}").MISCONCEPTION
    assert entry.id == name.replace("_", "-")
    assert entry.message.strip() and entry.hint.strip()
    assert fields(entry.message) <= MESSAGE_FIELDS
    assert fields(entry.hint) == set()
    assert fields(entry.fact_message) <= MESSAGE_FIELDS | numbers_of_the_trace()
    assert set(entry.consequence_of) <= set(catalogue())
    for sign in entry.errors:
        re.compile(sign.pattern)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def numbers_of_the_trace() -> set[str]:
    """What the instruments note beside a fact: the names of keyword arguments in their source."""
    folder = ROOT / "graders" / "observation" / "trace"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    return set(re.findall(r"\b([a-z_]+)=", text))


def test_every_named_id_has_a_module() -> None:
    named = set(OF_THE_CURRICULUM.split()) | set(OF_FIRST_PRIORITY.split())
    assert sorted(named - set(catalogue())) == []
    assert {name.replace("_", "-") for name in module_names()} == set(catalogue())


def test_every_id_is_shown_by_a_wrong_answer() -> None:
    shown = {answer.shows for answer in answers(ROOT / "tests" / "answers") if not answer.right}
    assert sorted(shown - set(catalogue()) - {"unnamed"}) == [], "an answer names what has no page"
    assert set(catalogue()) - shown == set(NOT_IN_THE_BANK)


def test_page_of_an_unknown_id() -> None:
    with pytest.raises(KeyError):
        page("no-such-thing")


def test_pages_are_read_without_torch() -> None:
    code = "import graders.misconceptions as m, sys; m.page('missing-zero'); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
