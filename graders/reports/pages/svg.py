"""The one place that writes SVG: numbers as they are, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from graders.displays.records import Graph
from graders.reports.pages.graph_drawing import Box, GraphDrawing, graph_drawing

#: the heads of all arrows of a page
ARROWS = Markup(
    '<svg id="arrows" aria-hidden="true"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"'
    ' markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs></svg>'
)
_BASELINE, _VALUE_LINE, _ALONE = 16, 30, 22


@lru_cache(maxsize=512)
def graph_svg(graph: Graph) -> tuple[GraphDrawing, Markup]:
    """The drawing of a graph and its shapes. The same graph, for example the expected one of a task, is drawn once."""
    drawing = graph_drawing(graph)
    arrows = (f'<path{_class(arrow.style)} d="{arrow.path}"/>' for arrow in drawing.arrows)
    gradients = (
        f'<text x="{arrow.x}" y="{arrow.y + 4}">↑{escape(arrow.gradient)}</text>'
        for arrow in drawing.arrows
        if arrow.gradient
    )
    boxes = (_box(box, drawing.box_height) for box in drawing.boxes)
    return drawing, Markup("".join([*arrows, *_group("gradient", gradients), *boxes]))


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""


def _group(style: str, parts: Iterable[str]) -> list[str]:
    inside = "".join(parts)
    return [f'<g class="{style}">{inside}</g>'] if inside else []


def _box(box: Box, height: int) -> str:
    radius = 5 if box.style.startswith("leaf") else 14
    line = _BASELINE if box.value else _ALONE
    value = f'<tspan x="{box.middle}" y="{box.y + _VALUE_LINE}">{escape(box.value)}</tspan>' if box.value else ""
    return (
        f'<g class="{box.style}"><rect x="{box.x}" y="{box.y}" width="{box.width}" height="{height}" rx="{radius}"/>'
        f'<text x="{box.middle}" y="{box.y + line}">{escape(box.text)}{value}</text></g>'
    )


def points_svg(circles: Iterable[tuple[int, int]], squares: Iterable[tuple[int, int]]) -> Markup:
    """Two classes of points, told apart by their form."""
    round_ones = (f'<circle cx="{x}" cy="{y}" r="3.5"/>' for x, y in circles)
    square_ones = (f"M{x - 3} {y - 3}h6v6h-6z" for x, y in squares)
    return Markup("".join(_group("class0", round_ones)) + f'<path class="class1" d="{"".join(square_ones)}"/>')
