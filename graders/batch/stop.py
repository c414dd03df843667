"""Ctrl-C and SIGTERM during a batch: asked for once, the batch ends in order; asked for twice, at once."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Any


class Stop:
    """While it is entered, the first signal sets ``signal`` and the second one raises ``KeyboardInterrupt``."""

    def __init__(self) -> None:
        self.signal: signal.Signals | None = None
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Stop:
        self._before = {one: signal.signal(one, self._notice) for one in (signal.SIGINT, signal.SIGTERM)}
        return self

    def __exit__(self, *_: object) -> None:
        for one, handler in self._before.items():
            signal.signal(one, handler)

    def _notice(self, number: int, _frame: FrameType | None) -> None:
        if self.signal is not None:
            raise KeyboardInterrupt
        self.signal = signal.Signals(number)
