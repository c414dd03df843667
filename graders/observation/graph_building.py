"""From a recorded call to its graph as plain data: tensors and operations in order, with values and gradients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from graphlib import TopologicalSorter

import torch
from torch import Tensor
from torch.autograd.graph import Node

from graders.cases import Case, Differentiate
from graders.displays.records import Graph, GraphEdge, GraphNode
from graders.observation.arguments import tensor
from graders.observation.graph_recording import Made, Pass, Recorder, leaves_below, noting_gradients, short
from graders.observation.trace.calls import tensors_in

MAX_NODES = 120
_CONSTANT = "constant"

#: a node of the graph, a tensor without one, or an operation that took a value out of the graph
Key = Node | tuple[str, int]
Inputs = list[tuple[Key, str]]


def graph_of(recorder: Recorder, case: Case, returned: object, named: Mapping[str, Tensor]) -> Graph | None:
    """The graph of the last backward pass of a call, or else of what it returned.

    Args:
        recorder: what was seen of the call.
        case: the call.
        returned: its result.
        named: the tensors that were handed over, by name.
    """
    latest = recorder.latest or _of_result(case, returned)
    return None if latest is None else _Builder(recorder, latest, named).graph()


def _of_result(case: Case, returned: object) -> Pass | None:
    """What a result is made from; where it has a graph, with the gradients of the case's own cotangent."""
    values = returned.values() if isinstance(returned, dict) else [returned]
    found = Pass(tuple(tensors_in(*values))[:4])
    step = case.follow_up
    if not isinstance(returned, Tensor) or not returned.requires_grad or not isinstance(step, Differentiate):
        return found if found.roots else None
    cotangent = tensor(step.cotangent).to(returned.dtype)
    leaves = leaves_below([returned])
    if leaves and cotangent.shape == returned.shape and returned.grad_fn is not None:
        with noting_gradients(found), torch.enable_grad():
            torch.autograd.grad(returned, leaves, cotangent, retain_graph=True, allow_unused=True)
    return found


class _Builder:
    """Walks from the roots to the leaves, nearest first, and writes what it met in the order of computation."""

    def __init__(self, recorder: Recorder, latest: Pass, named: Mapping[str, Tensor]) -> None:
        self._recorder, self._latest = recorder, latest
        self._names = {id(value): name for name, value in named.items()}
        self._tensors: dict[int, Tensor] = {}
        self._inputs: dict[Key, Inputs] = {}
        self._omitted = 0

    def graph(self) -> Graph:
        """The graph, its nodes in an order in which every input stands before what was made from it."""
        roots = [self._key(root) for root in self._latest.roots]
        self._walk(roots)
        self._add_what_left()
        order = list(
            TopologicalSorter({key: [k for k, _ in found] for key, found in self._inputs.items()}).static_order()
        )
        places = {key: place for place, key in enumerate(order)}
        nodes = [self._node(key) for key in order]
        for root in set(roots) & places.keys():
            if nodes[places[root]].kind == "operation":
                nodes[places[root]] = replace(nodes[places[root]], kind="result")
        edges = [
            GraphEdge(places[source], places[target], gradient)
            for target in order
            for source, gradient in self._inputs[target]
        ]
        return Graph(tuple(nodes), tuple(edges), self._omitted)

    def _walk(self, roots: list[Key]) -> None:
        waiting = list(dict.fromkeys(roots))
        seen = set(waiting)
        for key in waiting:  # grows while it is walked
            if len(self._inputs) >= MAX_NODES:
                self._omitted += 1
                continue
            self._inputs[key] = self._inputs_of(key)
            new = [source for source, _ in self._inputs[key] if source not in seen]
            seen.update(new)
            waiting.extend(dict.fromkeys(new))
        for key, found in self._inputs.items():
            self._inputs[key] = [(source, gradient) for source, gradient in found if source in self._inputs]

    def _add_what_left(self) -> None:
        """Values that left the graph on the way (``item``, ``numpy``, …), as ends of their own."""
        for index, made in enumerate(self._recorder.left):
            for source in made.inputs[:1]:
                key = self._key(source)
                if source.requires_grad and key in self._inputs and key not in map(self._key, self._latest.roots):
                    self._inputs["left", index] = [(key, "")]

    def _key(self, value: Tensor) -> Key:
        if value.grad_fn is not None:
            return value.grad_fn
        self._tensors[id(value)] = value
        return "tensor", id(value)

    def _inputs_of(self, key: Key) -> Inputs:
        if isinstance(key, tuple):
            made = self._recorder.by_tensor.get(key[1]) if key[0] == "tensor" else None
            sources = () if made is None else made.inputs
            return [(self._key(one), "") for one in sources if made is not None and self._is_older(one, made)]
        found: Inputs = []
        for index, (following, _) in enumerate(key.next_functions):
            if following is not None:
                variable = getattr(following, "variable", None)
                source = following if variable is None else self._key(variable)
                found.append((source, self._latest.gradients.get((key, index), "")))
        made = self._recorder.by_node.get(key)
        constants = [] if made is None else [source for source in made.inputs if not source.requires_grad]
        return found + [(self._key(source), "") for source in constants]

    def _is_older(self, source: Tensor, made: Made) -> bool:
        """Whether a tensor still is what went into an operation, and was not written to afterwards."""
        latest = self._recorder.by_tensor.get(id(source))
        return source is not made.result and (latest is None or latest.order < made.order)

    def _node(self, key: Key) -> GraphNode:
        if not isinstance(key, tuple):
            made = self._recorder.by_node.get(key)
            name = key.name().rpartition("::")[2].removesuffix("Backward").rstrip("0123456789").removesuffix("Backward")
            return GraphNode(f"{name} {made.number}".strip() if made else name, "operation", made.value if made else "")
        if key[0] == "left":
            made = self._recorder.left[key[1]]
            return GraphNode(f"{made.name}()", "cut", made.value)
        return self._tensor_node(self._tensors[key[1]])

    def _tensor_node(self, value: Tensor) -> GraphNode:
        name = self._names.get(id(value), "")
        made = self._recorder.by_tensor.get(id(value))
        if value.requires_grad:
            return GraphNode(name or "leaf", "leaf", short(value), self._latest.at_leaves.get(id(value), ""))
        if name or made is None:
            return GraphNode(name or _CONSTANT, "constant", short(value))
        cut = any(source.requires_grad for source in made.inputs)
        in_code = made.name.startswith(("detach", "."))  # the rest is named like a recorded node
        label = made.name if in_code else f"{made.name.strip('_').capitalize()} {made.number}".strip()
        return GraphNode(label, "cut" if cut else "constant", made.value)
