"""Numbers for pictures: few digits, and nothing that JSON cannot hold."""

from __future__ import annotations

import math

DIGITS = 5


def number(value: float) -> float | None:
    """The value with few digits; ``None`` for NaN and infinities."""
    return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None


def thinned(count: int, most: int) -> tuple[int, ...]:
    """At most ``most`` indices below ``count``, evenly spread, the first and the last among them."""
    if count <= most:
        return tuple(range(count))
    return tuple(round(place * (count - 1) / (most - 1)) for place in range(most))
