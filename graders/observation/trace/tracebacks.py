"""Exceptions as a program would see them without observers."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from graders.observation.trace.standing_in import is_stand_in

_PACKAGE = str(Path(__file__).parents[2])


def clean(error: BaseException) -> None:
    """Take the observers' frames out of an exception, of those that it came from and of those that it groups."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        current.__traceback__ = without_observers(current.__traceback__)
        waiting += [current.__cause__, current.__context__, *getattr(current, "exceptions", ())]


def without_observers(traceback: TracebackType | None) -> TracebackType | None:
    """A traceback without the frames that observation has put between a program and torch."""
    kept: list[TracebackType] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename.startswith(_PACKAGE):
            if code.co_name == "__torch_function__" and kept and _hands_over(kept[-1]):
                del kept[-2:]  # torch's own function has handed the call to the observer and is entered again below
        elif not is_stand_in(traceback.tb_frame):
            kept.append(traceback)
        traceback = traceback.tb_next
    chain: TracebackType | None = None
    for entry in reversed(kept):
        chain = TracebackType(chain, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return chain


def _hands_over(entry: TracebackType) -> bool:
    return entry.tb_frame.f_code.co_filename.endswith("overrides.py")
