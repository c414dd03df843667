"""Time limits: code is stopped whatever it does, and nothing stays armed."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from graders.observation import call, limits
from graders.observation.limits import TimeLimitReached, time_limit
from graders.preparation import trials
from graders.session import InProcessSession


def busy() -> None:
    while True:
        pass


def swallowing() -> None:
    while True:
        try:  # noqa: SIM105
            sum(range(10_000))
        except:  # noqa: E722
            pass


def sleeping() -> None:
    time.sleep(60)


def waiting() -> None:
    threading.Event().wait(60)


@pytest.mark.parametrize("code", [busy, swallowing, sleeping, waiting])
def test_code_is_stopped(code: object) -> None:
    with pytest.raises(TimeLimitReached), time_limit(0.2):
        code()  # type: ignore[operator]
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_quick_code_is_left_alone_and_the_handler_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(30):
        pass
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("inf")])
def test_no_limit(seconds: float) -> None:
    with time_limit(seconds):
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_outside_the_main_thread() -> None:
    ended: list[str] = []

    def run() -> None:
        try:
            with time_limit(0.2):
                busy()
        except TimeLimitReached:
            ended.append("stopped")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert ended == ["stopped"]


def test_stops_that_fall_due_while_the_limit_is_lifted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_INSISTENCE", 1e-5)
    for _ in range(100):
        try:
            with time_limit(0.001):
                swallowing_once()
        except TimeLimitReached:
            pass
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def swallowing_once() -> None:
    with suppress(TimeLimitReached):
        busy()


def test_a_stop_while_the_call_is_left_does_not_hide_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "forward_graphs.py").write_text("def leaf(values):\n    while True:\n        pass\n", encoding="utf-8")

    @contextmanager
    def slowly_left(_: list[str]) -> Iterator[None]:
        try:
            yield
        finally:
            end = time.monotonic() + 0.05
            while time.monotonic() < end:
                pass

    monkeypatch.setattr(call, "kept_state", slowly_left)
    session = InProcessSession(tmp_path)
    observation = session.observe("forward_graphs", "leaf", trials("forward_graphs.leaf", 0)[0].case, 0.2)
    session.close()
    assert observation.outcome == "timeout"
    assert observation.error is not None and observation.error.line in (2, 3)
