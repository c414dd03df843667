"""A time limit for code that runs in this process."""

from __future__ import annotations

import contextlib
import ctypes
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: After the first stop was swallowed by an ``except:`` the next ones follow this closely (seconds).
_INSISTENCE = 0.001
#: the share of the limit before which no stop of it can be due: timer and clock need not agree to the last digit
_PUNCTUAL = 0.95


class TimeLimitReached(BaseException):
    """Raised inside code that ran longer than it may. Not an ``Exception``, so that ``except Exception`` lets it by."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TimeLimitReached`` in the body once it has run for ``seconds`` (0 or less, or infinity: no limit).

    On Unix, in the main thread, an interval timer interrupts Python code and blocking calls, again and again until
    the body has ended: a bare ``except:`` inside an endless loop cannot keep it going. Elsewhere a second thread
    raises it between two bytecodes.
    """
    if not 0 < seconds < float("inf"):
        yield
    elif hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        yield from _by_signal(seconds)
    else:
        yield from _by_thread(seconds)


def _by_signal(seconds: float) -> Iterator[None]:
    due = time.monotonic() + _PUNCTUAL * seconds

    def stop(_number: int, frame: FrameType | None) -> None:
        # A signal of an earlier limit may have been on its way to another thread, and comes late.
        if time.monotonic() >= due and not _ending(frame) and not _debugging():
            raise TimeLimitReached

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, _INSISTENCE)
    try:
        yield
    finally:
        _disarm(previous)


def _ending(frame: FrameType | None) -> bool:
    """Whether the stop comes when the limit is just being lifted: raised there, it would leave the timer armed."""
    return frame is not None and frame.f_code.co_filename in (__file__, contextlib.__file__)


def _disarm(previous: object) -> None:
    if previous in (signal.SIG_DFL, None):  # Python would complain of a signal that comes late
        previous = _pay_no_heed
    while True:  # a stop may arrive at any instruction, in here too
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, previous)  # type: ignore[arg-type]
            return
        except TimeLimitReached:
            continue


def _pay_no_heed(_number: int, _frame: FrameType | None) -> None:
    """Handles signals when no limit is set."""


def _debugging() -> bool:
    """Whether a debugger has stopped the program: a person thinks, and that takes as long as it takes."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("__name__") in {"pdb", "bdb"}:
            return True
        frame = frame.f_back
    return False


def _by_thread(seconds: float) -> Iterator[None]:
    target = threading.get_ident()
    finished = threading.Event()

    def watch() -> None:
        wait = seconds
        while not finished.wait(wait):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), ctypes.py_object(TimeLimitReached))
            wait = 0.05

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        finished.set()
        watcher.join()
