"""The geometry of an autograd graph, ready to be written as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from graders.displays.records import Graph, GraphNode
from graders.reports.pages.layers import Layout, layout

_LETTER, _SMALL_LETTER = 7.4, 6.8
_HEIGHT, _STEP, _MARGIN = 36, 37, 8


class Box(NamedTuple):
    """A node: its corner, size, style and at most two lines of text, centred at ``middle``."""

    x: int
    y: int
    width: int
    middle: int
    style: str
    text: str
    value: str


class Arrow(NamedTuple):
    """An edge: the path, and the gradient with the place of its label (empty: none)."""

    path: str
    style: str
    gradient: str
    x: int
    y: int
    width: int


@dataclass(frozen=True)
class GraphDrawing:
    """Everything about one graph, in the units of its own drawing; ``height`` is also that of a box."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    box_height: int = _HEIGHT


def graph_drawing(graph: Graph) -> GraphDrawing:
    """Lay a graph out."""
    texts = [_texts(node) for node in graph.nodes]
    widths = [max(len(text) * _LETTER, len(value) * _SMALL_LETTER, 24.0) + 16 for text, value in texts]
    labels = [_label_width(edge.gradient) for edge in graph.edges]
    found = layout(widths, [(edge.source, edge.target) for edge in graph.edges], labels)
    boxes = tuple(
        Box(round(x - width / 2) + _MARGIN, _y(level), round(width), round(x) + _MARGIN, _style(node), *text)
        for node, text, width, (x, level) in zip(graph.nodes, texts, widths, found.places, strict=True)
    )
    height = (found.layers - 1) * _STEP + _HEIGHT + 2 * _MARGIN
    return GraphDrawing(round(found.width) + 2 * _MARGIN, height, boxes, _arrows(graph, found, labels))


def _texts(node: GraphNode) -> tuple[str, str]:
    marks = ("! " if node.unexpected else "") + ("✂ " if node.kind == "cut" else "")
    gradient = f"  .grad {node.gradient}" if node.gradient else ""
    return marks + node.label, node.value + gradient


def _style(node: GraphNode) -> str:
    return f"{node.kind} unexpected" if node.unexpected else node.kind


def _y(level: int) -> int:
    return level * _STEP + _MARGIN


def _label_width(gradient: str) -> float:
    return (len(gradient) + 2) * _SMALL_LETTER + 8 if gradient else 0.0


def _arrows(graph: Graph, found: Layout, labels: list[float]) -> tuple[Arrow, ...]:
    arrows = []
    for edge, route, width in zip(graph.edges, found.routes, labels, strict=True):
        loose = graph.nodes[edge.source].kind in ("constant", "cut") or graph.nodes[edge.target].kind in (
            "constant",
            "cut",
        )
        x, level = route[-2]
        arrows.append(
            Arrow(
                _path(route),
                "loose" if loose else "",
                edge.gradient,
                round(x) + _MARGIN,
                _y(level) + _HEIGHT // 2,
                round(width),
            )
        )
    return tuple(arrows)


def _path(route: tuple[tuple[float, int], ...]) -> str:
    """From the lower side of the source through the places on the way to the upper side of the target."""
    points = [(round(x) + _MARGIN, _y(level) + _HEIGHT // 2) for x, level in route]
    points[0] = points[0][0], points[0][1] + _HEIGHT // 2
    points[-1] = points[-1][0], points[-1][1] - _HEIGHT // 2 - 1
    parts, (x, y) = [f"M{points[0][0]} {points[0][1]}"], points[0]
    for next_x, next_y in points[1:]:
        middle = (y + next_y) // 2
        curve = f"c0 {middle - y} {next_x - x} {middle - y} {next_x - x} {next_y - y}".replace(" -", "-")
        parts.append(f"v{next_y - y}" if next_x == x else curve)
        x, y = next_x, next_y
    return "".join(parts)
