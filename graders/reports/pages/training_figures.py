"""The course of a training as HTML: its curves, and the decision line over the data."""

from __future__ import annotations

from markupsafe import escape

from graders.displays.records import Boundary, Curve, TrainingDisplay
from graders.reports.pages.curve_drawing import boundary_drawing, curve_drawing
from graders.reports.pages.svg import points_svg
from graders.reports.pages.wording import Wording

_SIGNS = (
    '<svg width="10" height="10" aria-hidden="true"><circle class="class0" cx="5" cy="5" r="3.5"/></svg>',
    '<svg width="10" height="10" aria-hidden="true"><rect class="class1" x="2" y="2" width="6" height="6"/></svg>',
)


def training_html(words: Wording, display: TrainingDisplay, name: str) -> str:
    """The figures of a training, with ids that begin with ``name``."""
    name = escape(name)
    curves = [curve for curve in display.curves if len(curve.steps) > 1]
    figures = "".join(_curve(words, curve, f"{name}c{number}") for number, curve in enumerate(curves, 1))
    boundary = _boundary(words, display.boundary, f"{name}b") if display.boundary else ""
    return f'<div class="figures">\n{figures}{boundary}</div>'


def _curve(words: Wording, curve: Curve, name: str) -> str:
    drawing = curve_drawing(curve)
    key = f"training.{curve.name}"
    title = words.plain("training.curve_of", name=words.plain(key))
    y_ticks = "".join(
        f'<path class="grid" d="M46 {tick.at}H310"/><text x="42" y="{tick.at + 4}" text-anchor="end">{tick.text}</text>'
        for tick in drawing.y_ticks
    )
    anchors = ["middle"] * len(drawing.x_ticks)
    if len(anchors) > 1:
        anchors[-1] = "end"
    x_ticks = "".join(
        f'<text x="{tick.at}" y="178" text-anchor="{anchor}">{tick.text}</text>'
        for tick, anchor in zip(drawing.x_ticks, anchors, strict=True)
    )
    dots = "".join(f'<circle class="{style}" cx="{x}" cy="{y}" r="4"/>' for x, y, style in drawing.dots)
    return (
        f"<figure><figcaption>{words(key)}</figcaption>\n"
        f'<svg class="plot" role="img" aria-labelledby="{name}" width="320" height="190" viewBox="0 0 320 190">'
        f'<title id="{name}">{escape(title)}</title>{y_ticks}{x_ticks}'
        f'<path class="yours" d="{drawing.yours}"/><path class="expected" d="{drawing.expected}"/>{dots}</svg>\n'
        f'<ul class="legend">{_sample(words, "yours", "yours")}{_sample(words, "expected", "reference")}'
        f'<li class="soft">→ {words("training.step")}</li></ul></figure>\n'
    )


def _sample(words: Wording, style: str, key: str) -> str:
    """What a kind of line means."""
    line = f'<svg width="30" height="8" aria-hidden="true"><path class="{style}" d="M0 4H30"/></svg>'
    return f"<li>{line}{words(f'training.{key}')}</li>"


def _boundary(words: Wording, boundary: Boundary, name: str) -> str:
    drawing = boundary_drawing(boundary)
    title = words.plain("training.boundary_of", steps=drawing.steps)
    lines = [f'<path class="way" style="--turn: {turn}" d="{path}"/>' for turn, path in enumerate(drawing.way, 1)]
    legend = [f"<li>{sign}{words(f'training.class{label}')}</li>" for label, sign in enumerate(_SIGNS)]
    if drawing.yours:
        lines.append(f'<path class="yours end" style="--turn: {len(drawing.way) + 1}" d="{drawing.yours}"/>')
        legend.append(_sample(words, "yours", "yours_line"))
    if drawing.expected:
        lines.append(f'<path class="expected" d="{drawing.expected}"/>')
        legend.append(_sample(words, "expected", "reference_line"))
    if drawing.way:
        legend.append(_sample(words, "way", "on_the_way"))
    return (
        f"<figure><figcaption>{words('training.boundary')}</figcaption>\n"
        f'<svg class="plot" role="img" aria-labelledby="{name}" width="260" height="260" viewBox="0 0 260 260">'
        f'<title id="{name}">{escape(title)}</title><rect x="1" y="1" width="258" height="258" rx="6"/>\n'
        f"{points_svg(drawing.circles, drawing.squares)}{''.join(lines)}</svg>\n"
        f'<ul class="legend">{"".join(legend)}</ul></figure>'
    )
