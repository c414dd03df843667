"""Keys of a terminal, one at a time without Enter; or, where there is no terminal, the first letter of each line."""

from __future__ import annotations

import os
import queue
import re
import sys
import threading
import time
from types import TracebackType
from typing import Protocol, Self

#: what arrows and function keys send
_ESCAPES = re.compile(r"\x1b(\[[0-9;]*[a-z~]|o.)?")


class Keys(Protocol):
    """Where keys come from, while it is entered as a context."""

    @property
    def prompt(self) -> str:
        """How to give a key, empty where none can be given."""

    def wait(self, seconds: float) -> str:
        """The next key in lower case, or an empty string where none is pressed in so many seconds."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def keys() -> Keys:
    """The keys of standard input."""
    if not sys.stdin or not sys.stdin.isatty():
        return LineKeys()
    return WindowsKeys() if os.name == "nt" else TerminalKeys()


class TerminalKeys:
    """Keys of a POSIX terminal. Its modes are put back in any case."""

    prompt = "press"

    def __enter__(self) -> Self:
        import termios
        import tty

        self._typed = ""
        self._descriptor = sys.stdin.fileno()
        self._modes = termios.tcgetattr(self._descriptor)
        tty.setcbreak(self._descriptor)
        return self

    def __exit__(self, *_: object) -> None:
        import termios

        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._modes)

    def wait(self, seconds: float) -> str:
        """The next key; ``q`` once the terminal is gone."""
        import select

        if not self._typed:
            ready, _, _ = select.select([self._descriptor], [], [], seconds)
            if not ready:
                return ""
            data = os.read(self._descriptor, 64)
            self._typed = _ESCAPES.sub("", data.decode("ascii", "replace").lower()) if data else "q"
        key, self._typed = self._typed[:1], self._typed[1:]
        return key


class WindowsKeys:
    """Keys of a Windows console."""

    prompt = "press"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def wait(self, seconds: float) -> str:
        """The next key."""
        import msvcrt

        end = time.monotonic() + seconds
        while not msvcrt.kbhit():  # type: ignore[attr-defined, unused-ignore]
            if time.monotonic() >= end:
                return ""
            time.sleep(0.01)
        key: str = msvcrt.getwch()  # type: ignore[attr-defined, unused-ignore]
        if key in "\x00\xe0":  # an arrow or function key: its number follows
            msvcrt.getwch()  # type: ignore[attr-defined, unused-ignore]
            return ""
        if key == "\x03":
            raise KeyboardInterrupt
        return key.lower()


class LineKeys:
    """Lines of standard input that is no terminal, read in the background. At its end there are no more keys."""

    prompt = "type and press Enter:"

    def __init__(self) -> None:
        self._letters: queue.SimpleQueue[str] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        if sys.stdin is None:
            self.prompt = ""
        else:
            threading.Thread(target=self._read, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def _read(self) -> None:
        # Not by sys.stdin: at the end of the program its lock would still be held by this thread.
        with os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0) as stream:
            for line in stream:
                self._letters.put(line.strip()[:1].decode("ascii", "replace").lower())
        self.prompt = ""

    def wait(self, seconds: float) -> str:
        """The first letter of the next line."""
        try:
            return self._letters.get(timeout=seconds)
        except queue.Empty:
            return ""
