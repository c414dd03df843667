"""The pictures of a task as HTML: graphs side by side, courses of trainings, tables of numbers.

Like cards, they are written here and not by a template: see ``card_html``.
"""

from __future__ import annotations

from markupsafe import escape

from graders.displays.records import Display, Graph, GraphDisplay, MatrixDisplay, TrainingDisplay
from graders.language import label
from graders.reports.pages.heat import Rows, heat, heat_rows
from graders.reports.pages.svg import graph_svg
from graders.reports.pages.training_figures import training_html
from graders.reports.pages.wording import Wording

#: a larger graph is folded
_LARGE = 30


def display_html(words: Wording, display: Display, name: str) -> str:
    """A picture.

    Args:
        words: of the page.
        display: what to show.
        name: what its ids begin with.
    """
    match display:
        case GraphDisplay():
            return f"{_graphs(words, display, name)}\n"
        case TrainingDisplay():
            return f"{training_html(words, display, name)}\n"
        case MatrixDisplay():
            return _matrices(words, display)


def _graphs(words: Wording, display: GraphDisplay, name: str) -> str:
    yours, omitted = display.yours, display.yours.omitted
    expected = _graph(words, display.expected, "graph.expected", f"{name}e") if display.expected else ""
    note = f'<p class="reading">{words("graph.omitted", count=omitted)}</p>' if omitted else ""
    pair = f'<div class="figures">\n{_graph(words, yours, "graph.yours", f"{name}y")}\n{expected}{note}</div>'
    if not omitted and len(yours.nodes) <= _LARGE:
        return pair
    count = len(yours.nodes) + omitted
    return f"<details><summary>{words('graph.large', count=count)}</summary>{pair}</details>\n"


def _graph(words: Wording, graph: Graph, key: str, name: str) -> str:
    drawing, shapes = graph_svg(graph)
    caption, title, name = words(key), escape(words.plain(key)), escape(name)
    return (
        f"<figure><figcaption>{caption}</figcaption>\n"
        f'<div class="scroll" tabindex="0" role="group" aria-label="{title}">'
        f'<svg class="graph" role="img" aria-labelledby="{name}t {name}d" width="{drawing.width}"'
        f' height="{drawing.height}"><title id="{name}t">{title}</title>'
        f'<desc id="{name}d">{escape(graph_text(graph, words))}</desc>{shapes}</svg></div></figure>'
    )


def graph_text(graph: Graph, words: Wording) -> str:
    """A graph in sentences, for those who do not see it: in one language after the other."""
    return " / ".join(dict.fromkeys([_graph_in_words(graph, one) for one in words.languages]))


def _graph_in_words(graph: Graph, language: str) -> str:
    sources: list[list[str]] = [[] for _ in graph.nodes]
    for edge in graph.edges:
        name = graph.nodes[edge.source].label
        known = label(language, "graph.gradient", label=name, gradient=edge.gradient) if edge.gradient else name
        sources[edge.target].append(known)
    made = [
        label(language, "graph.made", label=node.label, value=node.value or "?", sources=", ".join(found))
        for node, found in zip(graph.nodes, sources, strict=True)
        if found
    ]
    return "; ".join(made) or ", ".join(node.label for node in graph.nodes)


def _matrices(words: Wording, display: MatrixDisplay) -> str:
    label = words.plain("matrix.of", what=display.what or words.plain("matrix.result"))
    what = f' <span class="soft">{escape(display.what)}</span>' if display.what else ""
    returned = _matrix(words, "matrix.returned", display.returned, display.expected, what)
    expected = _matrix(words, "matrix.expected", display.expected, display.expected, what)
    off = display.difference
    difference = _matrix(words, "matrix.difference", off, off, what, "heat off") if off else ""
    return (
        f'<div class="figures scroll" tabindex="0" role="group" aria-label="{escape(label)}">\n'
        f"{returned}\n{expected}\n{difference}</div>"
    )


def _matrix(words: Wording, key: str, rows: Rows, reference: Rows, what: str, style: str = "heat") -> str:
    cells = heat_rows(heat(rows, reference), words("matrix.not_finite"))
    return f'<table class="{style}"><caption>{words(key)}{what}</caption>\n{cells}</table>'
