"""The student's graph beside the expected one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from graders.cases import Case
from graders.defaults import TIMEOUT
from graders.displays.records import Graph, GraphDisplay, GraphEdge, GraphNode
from graders.observation.call import perform

#: a larger graph is cut to its last so many nodes
MAX_NODES, MAX_EDGES, MAX_TEXT, MAX_OMITTED = 60, 120, 40, 9999


def graph(full_name: str, case: Case, found: Graph | None, called_with: str) -> GraphDisplay | None:
    """What is to be drawn, or ``None`` where nothing was recorded or it is as it should be.

    Args:
        full_name: ``topic.task``.
        case: the case.
        found: the student's graph, as it came from the student's process.
        called_with: the arguments, for the caption.
    """
    yours = bounded(found)
    if yours is None:
        return None
    expected = _expected(full_name, case)
    if expected is None or expected == yours:
        return GraphDisplay(called_with, yours)
    return GraphDisplay(called_with, _marked(yours, expected), expected)


@lru_cache(maxsize=256)
def recorded(case: Case) -> Case:
    """The case to be recorded: one object for one case, so that its observation is kept."""
    return replace(case, watch="graph")


@lru_cache(maxsize=256)
def _expected(full_name: str, case: Case) -> Graph | None:
    """The graph of the reference solution, where there is one on this machine. It runs in the grading process."""
    topic, _, task = full_name.partition(".")
    module = _solutions(topic)
    return None if module is None else bounded(perform(module, task, recorded(case), frozenset(), TIMEOUT).graph)


@cache
def _solutions(topic: str) -> ModuleType | None:
    """Our own file of solutions, found by its place: a directory of that name may lie among submissions too."""
    file = Path(__file__).resolve().parents[2] / "solutions" / f"{topic}.py"
    spec = spec_from_file_location(f"_reference_{topic}", file) if file.is_file() else None
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bounded(graph: Graph | None) -> Graph | None:
    """The last nodes of a graph, with the edges between them. Whatever a student's process may send is cut to size."""
    if graph is None or not graph.nodes:
        return None
    dropped = max(len(graph.nodes) - MAX_NODES, 0)
    nodes = tuple(
        GraphNode(node.label[:MAX_TEXT], node.kind, node.value[:MAX_TEXT], node.gradient[:MAX_TEXT])
        for node in graph.nodes[dropped:]
    )
    edges = tuple(
        GraphEdge(edge.source - dropped, edge.target - dropped, edge.gradient[:MAX_TEXT])
        for edge in graph.edges
        if dropped <= edge.source < edge.target < len(graph.nodes)
    )
    return Graph(nodes, edges[:MAX_EDGES], min(max(graph.omitted, 0) + dropped, MAX_OMITTED))


def _marked(yours: Graph, expected: Graph) -> Graph:
    """The graph with those nodes marked of which the expected one has none, or fewer."""
    left = Counter(node.label for node in expected.nodes)
    nodes = []
    for node in yours.nodes:
        left[node.label] -= 1
        nodes.append(replace(node, unexpected=left[node.label] < 0))
    return replace(yours, nodes=tuple(nodes))
