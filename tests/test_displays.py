"""What pictures are made from: the right numbers, bounded, and the same after a way through JSON."""

from __future__ import annotations

import json

import pytest

from graders.displays.graphs import MAX_NODES, MAX_TEXT, bounded
from graders.displays.records import Graph, GraphDisplay, GraphEdge, GraphNode, MatrixDisplay, TrainingDisplay
from graders.results import SubmissionResult, TaskResult
from tests.results_of_answers import mixed, solved, task_result


def graph_of(task: TaskResult) -> GraphDisplay:
    return next(display for display in task.displays if isinstance(display, GraphDisplay))


def edges(graph: Graph) -> set[tuple[str, str, str]]:
    return {(graph.nodes[e.source].label, graph.nodes[e.target].label, e.gradient) for e in graph.edges}


def test_a_detached_factor_shows_where_the_graph_is_cut() -> None:
    shown = graph_of(task_result("forward_graphs.product_graph.wrong.detached_factor"))
    kinds = {node.label: node.kind for node in shown.yours.nodes}
    assert kinds == {
        "w": "leaf", "x": "leaf", "Add": "operation", "detach": "cut", "Add 1": "constant", "Mul": "result"
    }  # fmt: skip
    assert [node.label for node in shown.yours.nodes if node.unexpected] == ["detach"]
    assert ("w", "detach", "") in edges(shown.yours)
    assert shown.expected is not None
    assert edges(shown.expected) == {
        ("x", "Add", "2"), ("w", "Add", "2"), ("w", "Add 1", "3"), ("Add", "Mul", "2"), ("Add 1", "Mul", "3")
    }  # fmt: skip


def test_gradients_that_pile_up_stand_at_the_leaf() -> None:
    shown = graph_of(task_result("gradient_zeroing.gradient_history.wrong.never_cleared"))
    leaf = next(node for node in shown.yours.nodes if node.label == "w")
    assert leaf.gradient == "20"
    assert {gradient for _, _, gradient in edges(shown.yours) if gradient} == {"2", "3", "1"}


def test_a_wrong_matrix_beside_the_right_one() -> None:
    task = task_result("second_derivatives.hessian.wrong.row_sums_on_diagonal")
    shown = next(display for display in task.displays if isinstance(display, MatrixDisplay))
    assert shown.expected == ((4.0, 2.0), (2.0, 0.0))
    assert shown.returned == ((6.0, 0.0), (0.0, 2.0))
    assert shown.difference == ((2.0, -2.0), (-2.0, 2.0))


def test_a_gradient_without_a_history_is_a_cut() -> None:
    task = task_result("second_derivatives.hessian.wrong.without_create_graph")
    assert task.status == "error"
    assert [node.label for node in graph_of(task).yours.nodes if node.kind == "cut"] == ["Grad"]


def test_a_training_beside_the_reference() -> None:
    task = task_result("logistic_regression.train.wrong.zeroed_before_the_loop")
    (shown,) = task.displays
    assert isinstance(shown, TrainingDisplay) and shown.boundary is not None
    loss = shown.curves[0]
    assert loss.yours[:2] == loss.expected[:2]
    assert loss.yours[-1] != loss.expected[-1]
    first, last = shown.boundary.yours[0], shown.boundary.yours[-1]
    assert (first.step, last.step) == (0, 5)
    assert shown.boundary.expected[0] == first
    assert shown.boundary.expected[-1] != last


def test_the_whole_course_of_a_right_training_is_thinned() -> None:
    (shown,) = solved("logistic_regression.train").displays
    assert isinstance(shown, TrainingDisplay)
    loss = shown.curves[0]
    assert loss.steps[0] == 0 and loss.steps[-1] == 380 and len(loss.steps) <= 60


def test_predictions_have_no_pictures() -> None:
    name = "predictions.fresh_graphs.wrong.cleared_every_time_in_words"
    assert task_result(name).status == "failed"
    assert task_result(name).displays == ()


def test_through_json_and_back() -> None:
    result = mixed()
    text = json.dumps(result.to_json(), ensure_ascii=False, allow_nan=False)
    assert SubmissionResult.from_json(json.loads(text)) == result


@pytest.mark.parametrize("source, target", [(-1, 1), (5, 5), (3, 2), (0, 400)])
def test_edges_that_cannot_be_are_left_out(source: int, target: int) -> None:
    nodes = tuple(GraphNode(f"n{index}", "operation") for index in range(10))
    found = bounded(Graph(nodes, (GraphEdge(source, target), GraphEdge(1, 2))))
    assert found is not None and found.edges == (GraphEdge(1, 2),)


def test_a_graph_is_cut_to_its_last_nodes() -> None:
    nodes = tuple(GraphNode("x" * 500, "operation", "y" * 500) for _ in range(100))
    found = bounded(Graph(nodes, tuple(GraphEdge(index, index + 1) for index in range(99)), omitted=-4))
    assert found is not None
    assert len(found.nodes) == MAX_NODES and found.omitted == 40
    assert len(found.edges) == MAX_NODES - 1
    assert len(found.nodes[0].label) == len(found.nodes[0].value) == MAX_TEXT
