"""The one place that turns templates into HTML: everything escaped, nothing undefined let through."""

from __future__ import annotations

from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graders.displays.records import Graph
from graders.reports.pages.curve_drawing import boundary_drawing, curve_drawing
from graders.reports.pages.explanation import with_code
from graders.reports.pages.heat import heat
from graders.reports.pages.svg import graph_svg, points_svg
from graders.reports.pages.wording import Wording

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
    )
    found.globals.update(
        symbols=SYMBOLS,
        graph_svg=graph_svg,
        points_svg=points_svg,
        curve_drawing=curve_drawing,
        boundary_drawing=boundary_drawing,
        heat=heat,
        with_code=with_code,
        folded_hints=_folded_hints,
        folded_explanation=_folded_explanation,
        graph_text=graph_text,
    )
    return found


@lru_cache(maxsize=512)
def _folded_hints(choice: str, task: str) -> Markup:
    """The hints of a task in the languages of ``choice``."""
    return _folded("hints", choice, task)


@lru_cache(maxsize=512)
def _folded_explanation(choice: str, identifier: str) -> Markup:
    """The page of a misconception."""
    return _folded("explained", choice, identifier)


def _folded(macro: str, choice: str, name: str) -> Markup:
    written: Markup = getattr(environment().get_template("folded.html").module, macro)(Wording(choice), name)
    return written


def graph_text(graph: Graph, words: Wording) -> str:
    """A graph in sentences, for those who do not see it."""
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
