"""The same class on a Dask cluster: two workers in processes of their own, one of them killed in the middle."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graders import cli
from graders.grading import grade
from graders.session import InProcessSession

distributed: Any = pytest.importorskip("distributed")

pytestmark = pytest.mark.filterwarnings("default")  # what the cluster's own code warns of is not ours

RIGHT = "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"
STOPS = "def product_graph(w, x):\n    while True: pass\n"


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler without workers."""
    with distributed.LocalCluster(n_workers=0, dashboard_address=None, protocol="tcp", silence_logs=50) as cluster:
        yield cluster.scheduler_address


def worker(address: str, name: str, place: Path) -> subprocess.Popen[bytes]:
    """A worker that nobody starts again when it dies."""
    place.mkdir()
    line = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1"]
    return subprocess.Popen(
        [*line, "--name", name, "--no-dashboard"],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_class_with_a_worker_that_is_killed(tmp_path: Path, address: str) -> None:
    for number in range(6):
        (tmp_path / "class" / f"s{number}").mkdir(parents=True)
        (tmp_path / "class" / f"s{number}" / "forward_graphs.py").write_text(STOPS if number == 2 else RIGHT)
    workers = [worker(address, name, tmp_path / name) for name in ("one", "two")]
    try:
        with distributed.Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        results = tmp_path / "out" / "results"

        def kill() -> None:
            while not list(results.glob("*.json")):
                time.sleep(0.02)
            workers[0].kill()

        threading.Thread(target=kill, daemon=True).start()
        arguments = ["--out", str(tmp_path / "out"), "--seed", "1", "--timeout", "1", "--scheduler", address]
        assert cli.main(["grade", str(tmp_path / "class"), *arguments]) == 0
        assert workers[0].wait() != 0 and workers[1].poll() is None
    finally:
        for one in workers:
            one.kill()
            one.wait()
    session = InProcessSession(tmp_path / "class" / "s0")
    here = json.loads(json.dumps(grade(session, "s0", 1).to_json()))
    session.close()
    there = json.loads((results / "s0.json").read_text())
    assert there["tasks"] == here["tasks"]
    score = {path.stem: json.loads(path.read_text())["score"] for path in results.glob("*.json")}
    assert score == {f"s{number}": 0 if number == 2 else 2 for number in range(6)}


@pytest.mark.parametrize(
    ("given", "words"), [("tcp://127.0.0.1:9", "no Dask scheduler answers"), ("nonsense", "no Dask")]
)
def test_no_cluster_is_one_sentence(
    given: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("graders.cluster._SECONDS_TO_CONNECT", 1)
    (tmp_path / "class" / "s").mkdir(parents=True)
    assert cli.main(["grade", str(tmp_path / "class"), "--out", str(tmp_path / "out"), "--scheduler", given]) == 2
    assert words in capsys.readouterr().err


def test_a_cluster_without_workers(tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "class" / "s").mkdir(parents=True)
    assert cli.main(["grade", str(tmp_path / "class"), "--out", str(tmp_path / "out"), "--scheduler", address]) == 2
    assert "has no workers" in capsys.readouterr().err
