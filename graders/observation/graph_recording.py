"""The recording run: which tensors a call made from which, and what its last backward pass sent along each edge.

Used for pictures alone, in a run of its own: verdicts and findings come from other runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.autograd.graph import Node
from torch.overrides import TorchFunctionMode

from graders.observation.trace.calls import kind_of, tensors_in
from graders.values import Array

MAX_OPERATIONS, MAX_NODES, MAX_PASSES, MAX_PATH = 2000, 300, 200, 12
_AUTOGRAD: Any = torch.autograd
_NOTED = frozenset(("operation", "elementwise", "sigmoid", "write", "detach", "rebuild", "leave", "differentiate")) | {
    "data read",
    "grad read",
}
_ATTRIBUTES = {"data.__get__": ".data", "grad.__get__": ".grad", "T.__get__": "T", "mT.__get__": "mT"}


@dataclass
class Made:
    """One operation: its name, the tensors and the number that went in, and what came out, as text."""

    name: str
    inputs: tuple[Tensor, ...]
    number: str
    value: str
    order: int
    result: object


@dataclass
class Pass:
    """What a backward pass started from, the gradient that each node handed to each of its inputs, and what lay in the
    ``.grad`` of each leaf (by ``id``) when it was over.
    """

    roots: tuple[Tensor, ...]
    gradients: dict[tuple[Node, int], str] = field(default_factory=dict)
    at_leaves: dict[int, str] = field(default_factory=dict)


class Recorder(TorchFunctionMode):
    """Notes every operation of a call, up to a limit. Holds on to the tensors, so that none is taken for another."""

    def __init__(self) -> None:
        super().__init__()
        self.by_node: dict[Node, Made] = {}
        self.by_tensor: dict[int, Made] = {}
        self.left: list[Made] = []
        self.passes = 0
        self.latest: Pass | None = None
        self.path: list[tuple[int, dict[str, Array]]] = []
        self._order = 0

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        result = func(*args, **(kwargs or {}))
        name, kind = kind_of(func)
        if kind in _NOTED and self._order < MAX_OPERATIONS and not _functorch_is_active():
            self._note(name, kind, args, result)
        return result

    def _note(self, name: str, kind: str, args: tuple[Any, ...], result: object) -> None:
        self._order += 1
        numbers = [item for item in args if type(item) in (int, float)]
        number = f"{numbers[0]:.4g}" if len(numbers) == 1 and (kind == "elementwise" or "pow" in name) else ""
        name = _ATTRIBUTES.get(name, name)
        inputs = tuple(tensors_in(*args))
        if kind == "leave":
            self.left.append(Made(name, inputs, "", short(result), self._order, result))
            return
        for tensor in tensors_in(result):
            value = "" if "empty" in name else short(tensor)  # what lay in memory before is nobody's value
            made = Made(name, inputs, number, value, self._order, tensor)
            if tensor.grad_fn is not None:
                self.by_node[tensor.grad_fn] = made
            elif not tensor.requires_grad:
                self.by_tensor[id(tensor)] = made

    def going_back(self, run: Callable[..., Any], outputs: Sequence[Any], *args: Any, **kwargs: Any) -> Any:
        """Let a backward pass run and note what it sends along each edge."""
        roots = tuple(item for item in outputs if isinstance(item, Tensor))
        self.passes += 1
        if self.passes > MAX_PASSES or not roots or _functorch_is_active():
            return run(outputs, *args, **kwargs)
        self.latest = Pass(roots)
        with noting_gradients(self.latest):
            result = run(outputs, *args, **kwargs)
        for leaf in leaves_below(roots):
            if leaf.grad is not None:
                self.latest.at_leaves[id(leaf)] = short(leaf.grad)
        return result


@contextmanager
def recorded(modules: Sequence[nn.Module]) -> Iterator[Recorder]:
    """Run the body under the recorder; of ``modules`` the parameters are noted, now and then, as they are called."""
    recorder, original = Recorder(), _AUTOGRAD._engine_run_backward
    handles = [module.register_forward_pre_hook(_step_of(recorder)) for module in modules[:1]]
    _AUTOGRAD._engine_run_backward = lambda outputs, *args, **kwargs: recorder.going_back(
        original, outputs, *args, **kwargs
    )
    try:
        with recorder:
            yield recorder
    finally:
        _AUTOGRAD._engine_run_backward = original
        for handle in handles:
            handle.remove()


def _step_of(recorder: Recorder) -> Callable[[nn.Module, Any], None]:
    """A hook that keeps the parameters at steps whose distances grow: 0, 1, 2, 4, 8 and so on."""
    calls = 0

    def hook(module: nn.Module, _inputs: Any) -> None:
        nonlocal calls
        if (calls & (calls - 1)) == 0 and len(recorder.path) < MAX_PATH:
            values = {name: np.array(value.detach().numpy()) for name, value in module.named_parameters()}
            recorder.path.append((calls, values))
        calls += 1

    return hook


@contextmanager
def noting_gradients(noted: Pass) -> Iterator[None]:
    """Note what the nodes below the roots hand on while the body runs."""

    def hook_of(node: Node) -> Callable[[tuple[Any, ...], tuple[Any, ...]], None]:
        def hook(sent: tuple[Any, ...], _received: tuple[Any, ...]) -> None:
            for index, gradient in enumerate(sent):
                if isinstance(gradient, Tensor):
                    noted.gradients[node, index] = short(gradient)

        return hook

    handles = [node.register_hook(hook_of(node)) for node in nodes_below(noted.roots)]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def nodes_below(roots: Sequence[Tensor]) -> list[Node]:
    """The nodes of the graphs of some tensors, nearest first, up to a limit."""
    waiting = [root.grad_fn for root in roots if root.grad_fn is not None]
    found = dict.fromkeys(waiting)
    for node in waiting:  # grows while it is walked
        for following, _ in node.next_functions:
            if following is not None and following not in found and len(found) < MAX_NODES:
                found[following] = None
                waiting.append(following)
    return list(found)


def leaves_below(roots: Sequence[Tensor]) -> list[Tensor]:
    """The leaves of those graphs that collect gradients."""
    return [leaf for node in nodes_below(roots) if isinstance(leaf := getattr(node, "variable", None), Tensor)]


def short(value: object) -> str:
    """A value in a few characters: up to three numbers, or the first two of more."""
    with torch._C.DisableTorchFunctionSubclass():
        try:
            flat = torch.as_tensor(value).detach().reshape(-1)
            shown = [f"{item:.4g}" for item in flat[: 3 if flat.numel() <= 3 else 2].tolist()]
        except Exception:  # a value of any kind: it is not shown then
            return ""
    if flat.numel() == 1:
        return shown[0]
    return f"[{', '.join(shown)}{', …' if flat.numel() > 3 else ''}]"


def _functorch_is_active() -> bool:
    return torch._C._functorch.peek_interpreter_stack() is not None
