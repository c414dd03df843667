"""The one place that turns templates into HTML: everything escaped, nothing undefined let through."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from graders.displays.records import Graph
from graders.reports.pages.curve_drawing import boundary_drawing, curve_drawing
from graders.reports.pages.explanation import with_code
from graders.reports.pages.heat import heat, heat_rows
from graders.reports.pages.svg import graph_svg, points_svg
from graders.reports.pages.wording import Wording, wording

#: a sign for each status, so that colour is never alone
SYMBOLS = {"passed": "✓", "failed": "✗", "skipped": "…"}


@cache
def environment() -> Environment:
    """The templates of all pages, with what they may call."""
    found = Environment(
        loader=PackageLoader("graders.reports.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.globals.update(
        symbols=SYMBOLS,
        graph_svg=graph_svg,
        points_svg=points_svg,
        curve_drawing=curve_drawing,
        boundary_drawing=boundary_drawing,
        heat=heat,
        heat_rows=heat_rows,
        with_code=with_code,
        graph_text=graph_text,
    )
    return found


def graph_text(graph: Graph, words: Wording) -> str:
    """A graph in sentences, for those who do not see it: in one language after the other."""
    return " / ".join(dict.fromkeys(_graph_in_words(graph, wording(one)) for one in words.languages))


def _graph_in_words(graph: Graph, words: Wording) -> str:
    sources: list[list[str]] = [[] for _ in graph.nodes]
    for edge in graph.edges:
        label = graph.nodes[edge.source].label
        known = words.plain("graph.gradient", label=label, gradient=edge.gradient) if edge.gradient else label
        sources[edge.target].append(known)
    made = [
        words.plain("graph.made", label=node.label, value=node.value or "?", sources=", ".join(found))
        for node, found in zip(graph.nodes, sources, strict=True)
        if found
    ]
    return "; ".join(made) or ", ".join(node.label for node in graph.nodes)
