"""The geometry of a curve of training and of a decision line over data, ready to be written as SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from graders.displays.records import Boundary, Curve, Line

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 320, 190, 46, 28, 8
SIDE, EDGE = 260, 8


@dataclass(frozen=True)
class Tick:
    """A place on an axis and its text."""

    at: int
    text: str


@dataclass(frozen=True)
class CurveDrawing:
    """A plot: paths (pieces, where a value is missing), ticks, and single points where a series has only one."""

    yours: str
    expected: str
    dots: tuple[tuple[int, int, str], ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    logarithmic: bool


def curve_drawing(curve: Curve) -> CurveDrawing:
    """Draw a curve; the scale is logarithmic where the values span more than three powers of ten."""
    values = [value for value in (*curve.yours, *curve.expected) if value is not None]
    positive = bool(values) and min(values) > 0
    logarithmic = positive and max(values) / min(values) > 1000
    scaled = [math.log10(value) for value in values] if logarithmic else values
    low, high = (min(scaled), max(scaled)) if scaled else (0.0, 1.0)
    if high - low < 1e-9 * max(1.0, abs(high)):
        low, high = low - 0.5, high + 0.5
    last = max(curve.steps[-1], 1) if curve.steps else 1

    def place(step: int, value: float) -> tuple[int, int]:
        level = math.log10(value) if logarithmic else value
        share = (level - low) / (high - low)
        return LEFT + round(step / last * (WIDTH - LEFT - 10)), HEIGHT - BOTTOM - round(share * (HEIGHT - BOTTOM - TOP))

    series = {
        name: [None if value is None else place(step, value) for step, value in zip(curve.steps, found, strict=True)]
        for name, found in (("yours", curve.yours), ("expected", curve.expected))
    }
    dots = tuple((*points[0], name) for name, points in series.items() if points and points[0] and not any(points[1:]))
    marks = [(10.0**mark if logarithmic else mark) for mark in _marks(low, high)]
    y_ticks = tuple(Tick(place(0, mark)[1], f"{mark:.4g}") for mark in marks)
    x_ticks = tuple(
        Tick(place(step, 10**low if logarithmic else low)[0], str(step)) for step in sorted({0, last // 2, last})
    )
    return CurveDrawing(_polyline(series["yours"]), _polyline(series["expected"]), dots, x_ticks, y_ticks, logarithmic)


def _marks(low: float, high: float) -> list[float]:
    """Two to five round numbers between ``low`` and ``high``."""
    step = 10.0 ** math.floor(math.log10(high - low))
    while (high - low) / step > 5:
        step *= 2 if f"{step:e}"[0] != "2" else 2.5
    while (high - low) / step < 2:
        step /= 2
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def _polyline(points: Sequence[tuple[int, int] | None]) -> str:
    parts, pen_down = [], False
    for point in points:
        if point is None:
            pen_down = False
            continue
        parts.append(f"{'L' if pen_down else 'M'}{point[0]} {point[1]}")
        pen_down = True
    return "".join(parts)


@dataclass(frozen=True)
class BoundaryDrawing:
    """Two classes of points, the lines on the way in order, and the last ones (``None``: outside of the picture)."""

    circles: tuple[tuple[int, int], ...]
    squares: tuple[tuple[int, int], ...]
    way: tuple[str, ...]
    yours: str | None
    expected: str | None
    steps: int


def boundary_drawing(boundary: Boundary) -> BoundaryDrawing:
    """Draw the data and the lines through it."""
    x1, x2 = ([point[axis] for point in boundary.points] for axis in (0, 1))
    window = _Window(_padded(x1), _padded(x2))
    points = [(*window.place(a, b), label) for a, b, label in boundary.points]
    lines = [window.line(line) for line in boundary.yours]
    expected = window.line(boundary.expected[-1]) if boundary.expected else None
    return BoundaryDrawing(
        tuple((x, y) for x, y, label in points if label == 0),
        tuple((x, y) for x, y, label in points if label != 0),
        tuple(line for line in lines[:-1] if line is not None),
        lines[-1] if lines else None,
        expected,
        boundary.yours[-1].step if boundary.yours else 0,
    )


def _padded(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values, default=0.0), max(values, default=1.0)
    extra = (high - low) * 0.12 or 1.0
    return low - extra, high + extra


@dataclass(frozen=True)
class _Window:
    """The part of the plane that is shown."""

    x: tuple[float, float]
    y: tuple[float, float]

    def place(self, a: float, b: float) -> tuple[int, int]:
        across = (a - self.x[0]) / (self.x[1] - self.x[0])
        up = (b - self.y[0]) / (self.y[1] - self.y[0])
        return EDGE + round(across * (SIDE - 2 * EDGE)), SIDE - EDGE - round(up * (SIDE - 2 * EDGE))

    def line(self, line: Line) -> str | None:
        """The part of a line inside the window as a path, or ``None`` where there is none."""
        ends = []
        if line.b:
            ends += [(x, -(line.a * x + line.c) / line.b) for x in self.x]
        if line.a:
            ends += [(-(line.b * y + line.c) / line.a, y) for y in self.y]
        inside = [end for end in ends if self._holds(*end)]
        if len(inside) < 2:
            return None
        (ax, ay), (bx, by) = self.place(*min(inside)), self.place(*max(inside))
        return f"M{ax} {ay}L{bx} {by}"

    def _holds(self, a: float, b: float) -> bool:
        margin = 1e-9
        return self.x[0] - margin <= a <= self.x[1] + margin and self.y[0] - margin <= b <= self.y[1] + margin
