"""Seeing every torch function that a student's code calls, without changing what it computes."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

from graders.observation.trace.calls import Call, Kind, kind_of
from graders.observation.trace.log import FactLog
from graders.observation.trace.standing_in import Callers
from graders.observation.trace.steps import Steps

Watcher = Callable[[Call], None]


class Observer(TorchFunctionMode):
    """Shows each call to the watchers of its kind.

    A function mode leaves results as they are, and torch switches it off while it is at work, so that watchers may
    use torch themselves. What a watcher fails on is counted and never disturbs the program.
    """

    def __init__(self, log: FactLog, steps: Steps) -> None:
        super().__init__()
        self.before: defaultdict[Kind, list[Watcher]] = defaultdict(list)
        self.after: defaultdict[Kind, list[Watcher]] = defaultdict(list)
        self.first: Watcher | None = None
        self.at_failure: Callable[[Call, BaseException], None] | None = None
        self.failures = 0
        self._log, self._steps = log, steps
        self._kinds: dict[Any, tuple[str, Kind]] = {}
        self._callers = Callers()

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        kwargs = kwargs or {}
        name, kind = self._kinds.get(func) or self._learn(func)
        frame = sys._getframe(1)
        if kind == "ignored" or self._blind(frame):
            return func(*args, **kwargs)
        call = Call(name, "write" if kwargs.get("out") is not None else kind, args, kwargs, frame)
        before, after = self.before.get(call.kind, ()), self.after.get(call.kind, ())
        if self.first is not None:
            before = (self.first, *before)
        if before:
            self._show(before, call, types)
        try:
            call.result = self._callers.like(frame)(func, args, kwargs)
        except RuntimeError as error:
            self._tell_failure(call, error)
            raise
        if after:
            self._show(after, call, types)
        return call.result

    def _tell_failure(self, call: Call, error: BaseException) -> None:
        try:
            if self.at_failure is not None:
                self.at_failure(call, error)
        except Exception:
            self.failures += 1

    def _learn(self, func: Callable[..., Any]) -> tuple[str, Kind]:
        found = self._kinds[func] = kind_of(func)
        return found

    def _blind(self, frame: Any) -> bool:
        """Inside an optimizer only the student's own lines count; inside ``torch.func`` tensors are not real ones."""
        if self._steps.inside and frame.f_code.co_filename not in self._log.files:
            return True
        return torch._C._functorch.peek_interpreter_stack() is not None

    def _show(self, watchers: Iterable[Watcher], call: Call, types: Any) -> None:
        if types:  # a tensor of a class of the program's own would be shown what the watchers do
            with torch._C.DisableTorchFunctionSubclass():
                self._show(watchers, call, ())
            return
        for watcher in watchers:
            try:
                watcher(call)
            except Exception:
                self.failures += 1
