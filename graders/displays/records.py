"""The data of pictures, as it stands in a result: text, numbers and tuples of them, bounded in size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

NodeKind = Literal["leaf", "operation", "result", "constant", "cut"]


@dataclass(frozen=True)
class GraphNode:
    """A tensor or an operation.

    Args:
        label: the name of the tensor, or of the operation that made it.
        kind: ``leaf`` (requires grad), ``operation``, ``result``, ``constant`` (nothing is recorded for it), or
            ``cut``: here a value left the graph.
        value: its value, in a few characters.
        gradient: of a leaf, what lies in its ``.grad`` after the backward pass.
        unexpected: the expected graph has no such node.
    """

    label: str
    kind: NodeKind
    value: str = ""
    gradient: str = ""
    unexpected: bool = False


@dataclass(frozen=True)
class GraphEdge:
    """From an input to what was computed from it, both by their places among the nodes.

    ``gradient`` is what the backward pass sent along it, empty where it sent nothing.
    """

    source: int
    target: int
    gradient: str = ""


@dataclass(frozen=True)
class Graph:
    """An autograd graph. An edge always leads to a later node, so there is no cycle.

    ``omitted`` counts the nodes that were too many to be kept.
    """

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    omitted: int = 0


@dataclass(frozen=True)
class GraphDisplay:
    """The graph that a student's code built, beside the one that a right answer builds for the same call."""

    called_with: str
    yours: Graph
    expected: Graph | None = None
    kind: Literal["graph"] = "graph"


@dataclass(frozen=True)
class Curve:
    """A quantity through a training: ``yours`` and ``expected`` at ``steps``, thinned alike.

    ``None`` stands where one of them has ended, and for NaN and infinities.
    """

    name: Literal["loss", "accuracy"]
    steps: tuple[int, ...]
    yours: tuple[float | None, ...]
    expected: tuple[float | None, ...]


@dataclass(frozen=True)
class Line:
    """The line ``a * x1 + b * x2 + c = 0`` at one step of a training."""

    step: int
    a: float
    b: float
    c: float


@dataclass(frozen=True)
class Boundary:
    """Points of two classes as ``(x1, x2, class)``, and the decision lines of a training through its steps."""

    points: tuple[tuple[float, float, int], ...]
    yours: tuple[Line, ...]
    expected: tuple[Line, ...]


@dataclass(frozen=True)
class TrainingDisplay:
    """The course of a training against the reference."""

    called_with: str
    curves: tuple[Curve, ...]
    boundary: Boundary | None = None
    kind: Literal["training"] = "training"


@dataclass(frozen=True)
class MatrixDisplay:
    """A wrong array beside the right one, as rows of numbers; ``None`` stands for NaN and infinities.

    ``returned`` may have another shape than ``expected``; ``difference`` is there only where it has the same.
    """

    called_with: str
    what: str
    expected: tuple[tuple[float | None, ...], ...]
    returned: tuple[tuple[float | None, ...], ...]
    difference: tuple[tuple[float | None, ...], ...] | None = None
    kind: Literal["matrix"] = "matrix"


Display = GraphDisplay | TrainingDisplay | MatrixDisplay


def display_from_json(stored: Mapping[str, Any]) -> Display:
    """The display whose ``asdict`` was written as JSON. Raises ``KeyError`` or ``TypeError`` for anything else."""
    match stored["kind"]:
        case "graph":
            expected = stored["expected"]
            graphs = {"yours": _graph(stored["yours"]), "expected": None if expected is None else _graph(expected)}
            return GraphDisplay(**{**stored, **graphs})
        case "training":
            curves = tuple(Curve(**_tuples(curve)) for curve in stored["curves"])
            boundary = stored["boundary"]
            return TrainingDisplay(
                **{**stored, "curves": curves, "boundary": None if boundary is None else _boundary(boundary)}
            )
        case "matrix":
            return MatrixDisplay(**_tuples(stored))
    raise KeyError(stored["kind"])


def _graph(stored: Mapping[str, Any]) -> Graph:
    nodes = tuple(GraphNode(**node) for node in stored["nodes"])
    return Graph(nodes, tuple(GraphEdge(**edge) for edge in stored["edges"]), stored["omitted"])


def _boundary(stored: Mapping[str, Any]) -> Boundary:
    lines = {name: tuple(Line(**line) for line in stored[name]) for name in ("yours", "expected")}
    return Boundary(_tuple(stored["points"]), **lines)


def _tuples(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _tuple(value) for name, value in stored.items()}


def _tuple(value: Any) -> Any:
    """JSON's lists as tuples, at every depth."""
    return tuple(_tuple(item) for item in value) if isinstance(value, list | tuple) else value
