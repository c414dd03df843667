"""Calling torch from a frame that stands for the caller's, so that warnings name the caller's line and module."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from types import CodeType, FrameType
from typing import Any

Caller = Callable[[Callable[..., Any], tuple[Any, ...], Mapping[str, Any]], Any]

#: The name of such frames, by which they are told from the program's own.
STAND_IN = "<torch_function>"
_CODE = (lambda func, args, kwargs: func(*args, **kwargs)).__code__
_OVERRIDES = "overrides.py"
MAX_CALLERS = 10_000


class Callers:
    """Functions that call others from the line, the file and the globals of a given frame."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], tuple[CodeType, Caller]] = {}

    def like(self, frame: FrameType) -> Caller:
        """The function for the frame that has called torch, or that torch's Python function was called from."""
        if frame.f_code.co_filename.endswith(_OVERRIDES):
            # A Python function of torch has handed the call to the observer, and is about to be entered again.
            public = frame.f_back
            frame = (public and public.f_back) or frame
        code, line = frame.f_code, frame.f_lineno or frame.f_code.co_firstlineno
        key = (id(code), line)
        made = self._made.get(key)
        if made is not None:
            return made[1]
        if len(self._made) >= MAX_CALLERS:
            self._made.clear()
        disguised = _CODE.replace(co_filename=code.co_filename, co_name=STAND_IN, co_firstlineno=line)
        caller: Caller = types.FunctionType(disguised, frame.f_globals)
        self._made[key] = code, caller  # the code is kept: its id stays its own
        return caller


def is_stand_in(frame: FrameType) -> bool:
    """Whether a frame is none of the program's own."""
    return frame.f_code.co_name == STAND_IN
