"""Counting runs of the autograd engine and noting calls that a task forbids, without changing what they compute."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import torch
from torch import Tensor
from torch.autograd.graph import GradientEdge, Node
from torch.overrides import TorchFunctionMode

from graders.cases import Watch
from graders.displays.records import Graph
from graders.values import Array, Fact

_AUTOGRAD: Any = torch.autograd
#: nodes that are remembered of the graphs of a call: a long training needs no memory of its graphs
_MAX_NODES = 1000
#: Where torch keeps what a task may forbid, by path.
_FORBIDDEN = ("torch/_functorch/", "torch/autograd/functional.py")


@dataclass
class EngineLog:
    """What was seen: passes, whether two went through one graph, forward mode, watched calls, a trace, a recording."""

    passes: int = 0
    repeated: bool = False
    forward_levels: int = 0
    calls: list[str] = field(default_factory=list)
    visited: set[Node] = field(default_factory=set)
    facts: tuple[Fact, ...] = ()
    graph: Graph | None = None
    path: tuple[tuple[int, Mapping[str, Array]], ...] = ()


@contextmanager
def watched(log: EngineLog, watch: Watch, files: frozenset[str]) -> Iterator[None]:
    """Record in ``log`` the engine runs of the body and, as ``watch`` asks, the calls made by the student's files.

    ``torch.autograd.backward`` and ``torch.autograd.grad`` (and so ``Tensor.backward``, ``torch.func`` and
    ``torch.autograd.functional``) both reach the engine through one Python function, which is wrapped here. All that
    differentiates in forward mode (``torch.func.jvp``, ``jacfwd``, dual numbers) enters a level by another one.
    """
    original, enter = _AUTOGRAD._engine_run_backward, _AUTOGRAD.forward_ad.enter_dual_level

    def counting(outputs: Sequence[Tensor | GradientEdge], *args: Any, **kwargs: Any) -> Any:
        _note_pass(log, outputs, args)
        return original(outputs, *args, **kwargs)

    def entering() -> Any:
        log.forward_levels += 1
        return enter()

    _AUTOGRAD._engine_run_backward, _AUTOGRAD.forward_ad.enter_dual_level = counting, entering
    try:
        with _watched_calls(log, watch, files):
            yield
    finally:
        _AUTOGRAD._engine_run_backward, _AUTOGRAD.forward_ad.enter_dual_level = original, enter
        log.visited.clear()


def _note_pass(log: EngineLog, outputs: Sequence[Tensor | GradientEdge], args: tuple[Any, ...]) -> None:
    cotangents = args[0] if args and isinstance(args[0], Sequence) else ()
    tensors = [item for item in (*outputs, *cotangents) if isinstance(item, Tensor)]
    rows = max([_rows_of_levels(), *(_batch(item) for item in (*tensors, *_tangents(tensors)))])
    log.passes += rows
    log.repeated = log.repeated or rows > 1
    for output in outputs:
        if log.repeated or len(log.visited) >= _MAX_NODES:
            return
        nodes = _nodes(output)
        log.repeated = not nodes.isdisjoint(log.visited)
        log.visited |= nodes


def _rows_of_levels() -> int:
    """The sizes of the ``vmap`` levels that are active, multiplied.

    A batch that only the forward-mode tangents carry (``jacfwd`` of a gradient) shows in no tensor of the pass itself.
    """
    rows, functorch = 1, torch._C._functorch
    for level in functorch.get_interpreter_stack() or ():
        if level.key() == functorch.TransformType.Vmap:
            rows *= max(1, int(functorch.CVmapInterpreterPtr(level).batchSize()))
    return rows


def _tangents(tensors: Sequence[Tensor]) -> list[Tensor]:
    """What the tensors carry in forward mode, outside ``torch.func`` (``jacobian(..., strategy="forward-mode")``)."""
    forward = _AUTOGRAD.forward_ad
    if forward._current_level < 0 or torch._C._functorch.get_interpreter_stack():
        return []
    found = [forward.unpack_dual(tensor).tangent for tensor in tensors]
    return [tangent for tangent in found if tangent is not None]


def _batch(value: Tensor) -> int:
    """How many rows a tensor under ``vmap`` stands for."""
    rows, functorch = 1, torch._C._functorch
    while functorch.is_batchedtensor(value) or functorch.is_gradtrackingtensor(value):
        inner = functorch.get_unwrapped(value)
        rows *= max(1, inner.numel() // max(1, value.numel()))
        value = inner
    return rows * _rows_of_batched_grad(value)


def _rows_of_batched_grad(value: Tensor) -> int:
    """The same for ``torch.autograd.grad(..., is_grads_batched=True)``, which uses a ``vmap`` of its own."""
    if not torch._C._functorch.is_legacy_batchedtensor(value):
        return 1
    # Entering a level and leaving it at once is the only way to learn which level is the present one.
    level = torch._C._vmapmode_increment_nesting() - 1
    torch._C._vmapmode_decrement_nesting()
    inner = torch._remove_batch_dim(value, level, 1, 0)
    return max(1, inner.numel() // max(1, value.numel()))


def _nodes(output: Tensor | GradientEdge) -> set[Node]:
    """The nodes of a graph that compute something: gradient accumulators belong to leaves, not to one graph."""
    root = output.grad_fn if isinstance(output, Tensor) else output.node
    found: set[Node] = set()
    waiting = [root] if root is not None else []
    while waiting and len(found) < _MAX_NODES:
        node = waiting.pop()
        if node in found or node.name().endswith("AccumulateGrad"):
            continue
        found.add(node)
        waiting.extend(successor for successor, _ in node.next_functions if successor is not None)
    return found


@contextmanager
def _watched_calls(log: EngineLog, watch: Watch, files: frozenset[str]) -> Iterator[None]:
    if watch == "torch":
        with _EveryTorchFunction(log):
            yield
    elif watch == "forbidden":
        sys.setprofile(_forbidden_calls(log, files))
        try:
            yield
        finally:
            sys.setprofile(None)
    else:
        yield


def _forbidden_calls(log: EngineLog, files: frozenset[str]) -> Callable[[FrameType, str, Any], None]:
    """Note a call that enters a forbidden file of torch directly from the student's own code."""

    def notice(frame: FrameType, event: str, _argument: Any) -> None:
        caller = frame.f_back
        if event != "call" or caller is None or caller.f_code.co_filename not in files:
            return
        path = frame.f_code.co_filename.replace("\\", "/")
        if any(part in path for part in _FORBIDDEN):
            log.calls.append(frame.f_code.co_name)

    return notice


class _EveryTorchFunction(TorchFunctionMode):
    """Notes the name of every torch function."""

    def __init__(self, log: EngineLog) -> None:
        super().__init__()
        self.log = log

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        self.log.calls.append(getattr(func, "__name__", str(func)))
        return func(*args, **(kwargs or {}))
