"""The bank shows each important misconception in several shapes."""

import ast
from collections import defaultdict

import pytest

from graders.bank import Answer, answers
from graders.misconceptions import catalogue
from tests.conftest import BANK

#: those that many learners have, or that fail without a word
IMPORTANT = """
    accumulation-is-always-a-bug alias-of-grad ascent-sign backward-after-step broadcast-n1-n
    constant-derivative-has-no-graph custom-ignores-grad-output custom-saved-intermediate custom-wrong-grad-count
    data-edit-before-backward detach-in-forward double-sigmoid fd-float32 forward-under-no-grad grad-returns-tuple
    grad-tensors-ignored grad-tensors-misapplied gradient-shape-mismatch graph-built-once inplace-on-leaf
    inplace-on-saved int-tensor-requires-grad item-before-backward leaf-edit-always-breaks-backward loss-keeps-graph
    missing-create-graph missing-step missing-zero nonleaf-grad-read nonleaf-parameter optimizer-on-wrong-params
    partial-zero python-number-breaks-graph rebind-in-no-grad rebuild-with-torch-tensor requires-grad-on-gradient
    requires-grad-on-loss retain-graph-makes-accumulate second-backward-freed second-derivative-accumulated
    step-before-backward sum-mean-factor update-outside-no-grad vector-backward-no-weights wrong-variable zero-a-copy
    zero-before-grad-exists zero-between-backward-and-step zero-inplace-kills-second-derivative
"""
#: Important as well, but no task looks at a corner: graders must not.
OF_NO_TASK = ["fd-at-kink"]


@pytest.fixture(scope="module")
def shown() -> dict[str, list[Answer]]:
    """The wrong answers of the bank by what they show."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers(BANK):
        if not answer.right:
            found[answer.shows].append(answer)
    return found


def shape_of(answer: Answer) -> tuple[str, ...]:
    """The kinds of the nodes of a file: whatever the names are, and whatever the comments say."""
    tree = ast.parse(answer.path.read_text(encoding="utf-8"))
    return tuple(type(node).__name__ for node in ast.walk(tree))


@pytest.mark.parametrize("identifier", IMPORTANT.split())
def test_three_shapes_of_each_important_misconception(identifier: str, shown: dict[str, list[Answer]]) -> None:
    assert len({shape_of(answer) for answer in shown[identifier]}) >= 3


def test_what_is_shown_is_in_the_catalogue(shown: dict[str, list[Answer]]) -> None:
    assert set(shown) - {"unnamed"} <= set(catalogue())
    assert set(IMPORTANT.split()) | set(OF_NO_TASK) <= set(catalogue())
    assert not set(OF_NO_TASK) & set(shown)
