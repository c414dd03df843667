"""Where the nodes of a graph go: in layers from the inputs down, with few crossings and room for labels of edges.

Layers by the longest way to the result, invisible nodes where an edge passes a layer, an order by barycentres, and then
places that draw neighbours together without overlaps (after Sugiyama, Tagawa and Toda).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP = 16.0
_BEND = 10.0
_ORDERINGS = 8


@dataclass(frozen=True)
class Layout:
    """The centre of each node (x) with its layer, and for each edge the places that it passes, ends included."""

    places: tuple[tuple[float, int], ...]
    routes: tuple[tuple[tuple[float, int], ...], ...]
    width: float
    layers: int


def layout(widths: Sequence[float], edges: Sequence[tuple[int, int]], labels: Sequence[float]) -> Layout:
    """Lay out a graph whose edges all lead from an earlier to a later node.

    Args:
        widths: of the nodes.
        edges: pairs of nodes.
        labels: widths of the edges' labels (0: none); a label takes the place in the layer before the edge's target.
    """
    if not widths:
        return Layout((), (), 0.0, 0)
    sketch = _Sketch(widths, edges, labels)
    sketch.order()
    x = sketch.place()
    at = [(x[node], sketch.level[node]) for node in range(len(sketch.width))]
    right = max(x[node] + sketch.width[node] / 2 for node in range(len(sketch.width)))
    routes = tuple(tuple(at[node] for node in chain) for chain in sketch.chains)
    return Layout(tuple(at[: len(widths)]), routes, right, len(sketch.layers))


class _Sketch:
    """Nodes, visible and invisible, in layers. Between two layers of nodes there is always one for labels."""

    def __init__(self, widths: Sequence[float], edges: Sequence[tuple[int, int]], labels: Sequence[float]) -> None:
        self.width = list(widths)
        self.level = _levels(len(widths), edges)
        self.chains: list[list[int]] = []
        for (source, target), label in zip(edges, labels, strict=True):
            self.chains.append(self._chain(source, target, label))
        self.above: list[list[int]] = [[] for _ in self.width]
        self.below: list[list[int]] = [[] for _ in self.width]
        for chain in self.chains:
            for first, second in pairwise(chain):
                self.below[first].append(second)
                self.above[second].append(first)
        self.layers: list[list[int]] = [[] for _ in range(max(self.level) + 1)]
        self.rank: list[int] = []  # the place of each node in its layer
        for node, level in enumerate(self.level):
            self.rank.append(len(self.layers[level]))
            self.layers[level].append(node)

    def _chain(self, source: int, target: int, label: float) -> list[int]:
        chain = [source]
        for level in range(self.level[source] + 1, self.level[target]):
            chain.append(len(self.width))
            self.width.append(max(label, _BEND) if level == self.level[target] - 1 else _BEND)
            self.level.append(level)
        return [*chain, target]

    def order(self) -> None:
        """Sort each layer so that few edges cross: by the mean place of neighbours, from above and from below."""
        turns = [[list(layer) for layer in self.layers]]
        best, kept = self._crossings(), turns[0]
        for turn in range(_ORDERINGS):
            if best == 0:
                break
            if turn % 2 == 0:
                for level in range(1, len(self.layers)):
                    self._sort(level, self.above)
            else:
                for level in range(len(self.layers) - 2, -1, -1):
                    self._sort(level, self.below)
            turns.append([list(layer) for layer in self.layers])
            if len(turns) > 2 and turns[-1] == turns[-3]:
                break  # from here on the same two orders would take turns
            count = self._crossings()
            if count < best:
                best, kept = count, turns[-1]
        self.layers = kept

    def _sort(self, level: int, neighbours: list[list[int]]) -> None:
        layer = self.layers[level]
        if len(layer) < 2:
            return
        at = self.rank.__getitem__
        mean = {node: sum(map(at, near)) / len(near) if (near := neighbours[node]) else at(node) for node in layer}
        layer.sort(key=mean.__getitem__)
        for rank, node in enumerate(layer):
            self.rank[node] = rank

    def _crossings(self) -> int:
        count, at = 0, self.rank.__getitem__
        for upper, lower in pairwise(self.layers):
            if len(upper) < 2 or len(lower) < 2:
                continue
            passed: list[int] = []  # where the edges further left end, sorted; those that end further right are crossed
            for node in upper:
                for end in sorted(map(at, self.below[node])):
                    place = bisect_right(passed, end)
                    count += len(passed) - place
                    passed.insert(place, end)
        return count

    def place(self) -> list[float]:
        """Draw each node to the mean of its neighbours, layer by layer, as far as the others leave room."""
        x = [0.0] * len(self.width)
        for layer in self.layers:
            end = 0.0
            for node in layer:
                x[node] = end + self.width[node] / 2
                end += self.width[node] + GAP
        # Once down and once up. More turns would not draw neighbours closer, but push wide layers apart.
        for layer in self.layers:
            self._settle(layer, self.above, x)
        for layer in reversed(self.layers):
            self._settle(layer, self.below, x)
        left = min(x[node] - self.width[node] / 2 for node in range(len(x)))
        return [value - left for value in x]

    def _settle(self, layer: list[int], neighbours: list[list[int]], x: list[float]) -> None:
        """The mean of two ways to make room: pushing from the left, and pushing from the right."""
        at = x.__getitem__
        if len(layer) == 1:
            if near := neighbours[layer[0]]:
                x[layer[0]] = sum(map(at, near)) / len(near)
            return
        wish = [sum(map(at, near)) / len(near) if (near := neighbours[node]) else x[node] for node in layer]
        half = [self.width[node] / 2 for node in layer]
        forward, edge = [], float("-inf")
        for wanted, reach in zip(wish, half, strict=True):
            place = wanted if wanted > edge + reach else edge + reach
            forward.append(place)
            edge = place + reach + GAP
        edge = float("inf")
        for index in range(len(layer) - 1, -1, -1):
            wanted, reach = wish[index], half[index]
            backward = wanted if wanted < edge - reach else edge - reach
            edge = backward - reach - GAP
            x[layer[index]] = (forward[index] + backward) / 2


def _levels(count: int, edges: Sequence[tuple[int, int]]) -> list[int]:
    """The layer of each node: even numbers, inputs directly above what is first made from them."""
    depth = [0] * count
    for source, target in sorted(edges, key=lambda edge: -edge[1]):
        depth[source] = max(depth[source], depth[target] + 2)
    return [max(depth) - value for value in depth]
