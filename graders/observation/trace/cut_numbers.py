"""Python numbers by which values left the graph, so that they are known again where they are computed with."""

from __future__ import annotations

from graders.observation.trace.origins import Cut

#: so many of the latest are remembered
MAX_REMEMBERED = 16


class CutNumbers:
    """The latest numbers that were made from tensors, by their value."""

    def __init__(self) -> None:
        self._known: dict[float, Cut] = {}

    def note(self, number: float, cut: Cut) -> None:
        """A number was made by a cut."""
        if _is_common(number):
            return
        self._known[float(number)] = cut
        if len(self._known) > MAX_REMEMBERED:
            del self._known[next(iter(self._known))]

    def among(self, values: object) -> frozenset[Cut]:
        """The cuts by which numbers among some arguments were made."""
        if not self._known:
            return frozenset()
        items = values if isinstance(values, list | tuple) else [values]
        numbers = [float(item) for item in items if isinstance(item, int | float) and not isinstance(item, bool)]
        return frozenset(self._known[number] for number in numbers if number in self._known)


def _is_common(number: float) -> bool:
    """Whether a number is likely to stand in the text as a constant too, as the 2 of a square does."""
    return abs(number) <= 10 and (2 * number) % 1 == 0
