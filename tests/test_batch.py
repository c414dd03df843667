"""A batch as such, with workers that only pretend to grade: resume, stops, faults, parts."""

from __future__ import annotations

import csv
import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graders import cli
from graders.batch import worker
from graders.batch.job import Options, job_of
from graders.commands import grade
from graders.intake import collecting
from graders.intake.submission import Submission
from graders.isolation.launch import IsolationError
from graders.reports import files
from tests.conftest import ROOT, command
from tests.stub_batch import StubWorkers, submit

Graders = Callable[..., tuple[int, StubWorkers]]


@pytest.fixture
def graders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Graders:
    """Runs ``graders grade tmp_path/class --out tmp_path/out`` in this process; gives exit status and workers."""

    def run(*arguments: object) -> tuple[int, StubWorkers]:
        workers = StubWorkers()
        monkeypatch.setattr(grade, "_workers", lambda _options, _jobs: workers)
        given = ["grade", str(tmp_path / "class"), "--out", str(tmp_path / "out"), *map(str, arguments)]
        return cli.main(given), workers

    return run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def students(tmp_path: Path) -> Path:
    """A class of six."""
    for name in ("ann", "bob", "cleo", "dan", "eve", "finn"):
        submit(tmp_path / "class", name)
    return tmp_path / "class"


def contents(out: Path) -> dict[str, str]:
    """Every file below OUT but what tells of times."""
    found = {}
    for path in sorted(path for path in out.rglob("*") if path.is_file() and path.name not in (".lock", "run.json")):
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "results":
            text = json.dumps({**json.loads(text), "seconds": 0, "date": ""})
        found[path.relative_to(out).as_posix()] = "" if path.name == "junit.xml" else text
    return found


def results_in(files: dict[str, str]) -> dict[str, str]:
    """The results and the gradebook: the pages of these workers are no real ones."""
    return {name: text for name, text in files.items() if name.startswith("results/") or name == "gradebook.csv"}


def scores(out: Path) -> dict[str, float]:
    with (out / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        return {row["submission"]: float(row["score"]) for row in csv.DictReader(file)}


def record(out: Path) -> dict[str, object]:
    found = json.loads((out / "run.json").read_text())
    assert isinstance(found, dict)
    return found


def test_a_class_is_handed_out_a_few_at_a_time(students: Path, out: Path, graders: Graders) -> None:
    for number in range(30):
        submit(students, f"s{number}")
    status, workers = graders("--seed", 1)
    assert status == 0 and len(workers.done) == 36
    assert workers.most <= workers.window
    assert len(scores(out)) == 36 and record(out)["finished"] is True


WITH_STUBS = """
import sys
from graders.cli import main
from graders.commands import grade
from tests.stub_batch import StubWorkers
grade._workers = lambda _options, jobs: StubWorkers(jobs)
status = main(["grade", *sys.argv[1:]])
sys.exit("torch was imported" if "torch" in sys.modules else status)
"""


def test_the_process_that_runs_the_batch_never_imports_torch(students: Path, out: Path) -> None:
    options = ["--format", "canvas", "moodle", "gradescope", "github", "--lang", "both", "--seed", "1"]
    run = command(ROOT, "-c", WITH_STUBS, str(students), "--out", str(out), *options)
    assert run.returncode == 0, run.stdout + run.stderr
    assert (out / "index.html").exists()


def test_resume_grades_what_is_missing_or_changed(students: Path, out: Path, graders: Graders) -> None:
    graders()
    before = contents(out)
    (out / "results" / "ann.json").unlink()
    half = out / "results" / "bob.json"
    half.write_text(half.read_text()[:100])
    (out / "results" / ".x.part").write_text("half")
    (out / "students" / "cleo.html").unlink()
    submit(students, "dan", "passes too")
    submit(students, "gus")
    status, workers = graders("--resume")
    assert status == 0
    assert sorted(workers.done) == ["ann", "bob", "cleo", "dan", "gus"]
    shutil.rmtree(students / "gus")
    submit(students, "dan")
    assert graders("--resume")[1].done == ["dan"]
    kept = {name: text for name, text in contents(out).items() if not name.startswith("earlier/")}
    assert kept == before, "with the seed of the first run, the same files as without interruption"
    assert (out / "earlier" / "results" / "gus.json").exists(), "a result of somebody who has left is set aside"


@pytest.mark.parametrize("option", ["--seed=5", "--timeout=3", "--memory=99", "--isolation=process"])
def test_resume_grades_all_where_options_differ(students: Path, graders: Graders, option: str) -> None:
    assert students.exists()
    graders("--seed", 4)
    assert len(graders("--resume", option)[1].done) == 6
    assert graders("--resume", option)[1].done == []


def test_a_second_run_sets_the_first_aside(
    students: Path, out: Path, graders: Graders, capsys: pytest.CaptureFixture[str]
) -> None:
    graders("--seed", 1)
    shutil.rmtree(students / "ann")
    (out / "mine.txt").write_text("mine")
    assert len(graders("--seed", 2)[1].done) == 5
    assert f"is now in {out / 'earlier'}" in capsys.readouterr().out
    assert "ann" not in scores(out) and not (out / "results" / "ann.json").exists()
    assert len(scores(out / "earlier")) == 6
    assert (out / "mine.txt").read_text() == "mine"


def test_only_some_keeps_the_others(students: Path, out: Path, graders: Graders) -> None:
    graders("--seed", 3)
    submit(students, "bob", "stops")
    status, workers = graders("--only", "bob")
    assert status == 0 and workers.done == ["bob", "bob"]
    assert scores(out) == {"ann": 2, "bob": 0, "cleo": 2, "dan": 2, "eve": 2, "finn": 2}
    assert record(out)["seed"] == 3 and record(out)["submissions"] == 6
    assert json.loads((out / "results" / "bob.json").read_text())["seed"] == 3


def test_what_was_stopped_or_died_is_tried_once_more_alone(
    students: Path, out: Path, graders: Graders, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, word in (
        ("ann", "stops-once"),
        ("bob", "kills-once"),
        ("cleo", "kills"),
        ("dan", "stops"),
        ("eve", "fails-once"),
    ):
        submit(students, name, word)
    status, workers = graders("--seed", 1)
    assert status == 1
    assert scores(out) == {"ann": 2, "bob": 2, "cleo": 0, "dan": 0, "eve": 2, "finn": 2}
    assert workers.done.count("ann") == 2 and workers.done.count("dan") == 2
    assert record(out)["not_graded"] == ["cleo"]
    result = json.loads((out / "results" / "cleo.json").read_text())
    assert "died each time" in result["problem"]
    assert len([line for line in capsys.readouterr().out.splitlines() if line.startswith("[")]) == 6
    assert graders("--resume")[1].done[0] == "cleo", "what could not be graded is tried again"


def test_a_process_that_cannot_be_started_is_no_verdict(students: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IsolationError("there is no room for another process")

    monkeypatch.setattr(worker, "ProcessSession", fail)
    with pytest.raises(IsolationError):
        worker.grade_job(job_of(Submission("ann", students / "ann"), Options(1)))


def test_a_submission_that_is_removed_meanwhile(students: Path, out: Path, graders: Graders) -> None:
    submit(students, "ann", "slow")
    original = StubWorkers.submit

    def remove(self: StubWorkers, job: object) -> object:
        if (students / "finn").exists():
            shutil.rmtree(students / "finn")
        return original(self, job)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StubWorkers, "submit", remove)
        status, _ = graders("--seed", 1)
    assert status == 1 and record(out)["not_graded"] == ["finn"]
    assert len(scores(out)) == 6


def test_a_full_disk_stops_with_one_sentence(
    students: Path, out: Path, graders: Graders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert students.exists()
    original, written = os.replace, []

    def full(source: str, target: str) -> None:
        if str(target).endswith(".json") and len(written) == 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(target)
        original(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files.os, "replace", full)
        patch.setattr(Path, "replace", lambda self, target: full(str(self), str(target)))
        assert graders("--seed", 1)[0] == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "No space left" in error and "--resume" in error
    assert not list(out.rglob("*.part"))
    for path in (out / "results").glob("*.json"):
        json.loads(path.read_text())
    status, workers = graders("--resume")
    assert status == 0 and 0 < len(workers.done) < 6 and len(scores(out)) == 6


def test_no_room_for_what_is_unpacked(
    students: Path, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(collecting, "_write", full)
    archive = shutil.make_archive(str(tmp_path / "class"), "zip", students)
    assert cli.main(["grade", archive, "--out", str(out)]) == 2, "nobody gets no points for that"
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "TMPDIR" in error
    assert not out.exists()


def test_a_limit_on_the_size_of_files(students: Path, out: Path) -> None:
    limit = "import resource, signal, sys\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))\n"
    run = command(ROOT, "-c", limit + WITH_STUBS, str(students), "--out", str(out), "--seed", "1")
    assert run.returncode == 1, run.stdout + run.stderr
    assert run.stderr.count("\n") == 1 and "too large" in run.stderr and "--resume" in run.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or sys.platform != "linux", reason="mounts")
def test_a_disk_that_is_really_full(students: Path, out: Path) -> None:
    out.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24k", "none", str(out)], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        run = subprocess.run(stub(students, out, "--seed", "1"), cwd=ROOT, capture_output=True, text=True)
        assert run.returncode == 1, run.stdout + run.stderr
        assert run.stderr.count("\n") == 1 and "No space left" in run.stderr and "--resume" in run.stderr
        assert not list(out.rglob("*.part"))
    finally:
        subprocess.run(["umount", str(out)], check=True)


def stub(students: Path, out: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.stub_batch", str(students), "--out", str(out), *arguments]


@pytest.fixture
def long_class(tmp_path: Path) -> Iterator[Path]:
    """Forty who take their time."""
    for number in range(40):
        submit(tmp_path / "class", f"s{number:02}", "slow" if number % 4 == 0 else "stops-once")
    yield tmp_path / "class"


def wait_for(sign: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not sign():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 1)])
def test_a_signal_ends_it_in_order(long_class: Path, out: Path, number: signal.Signals, status: int) -> None:
    process = subprocess.Popen(
        stub(long_class, out, "--seed", "1"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    wait_for(lambda: len(list((out / "results").glob("*.json"))) > 3)
    process.send_signal(number)
    _, error = process.communicate()
    assert process.returncode == status
    assert "--resume" in error and error.count("\n") == 1
    graded = {path.stem for path in (out / "results").glob("*.json")}
    assert set(scores(out)) == graded and 3 < len(graded) < 40
    assert record(out)["finished"] is False


def test_killed_at_random_moments_and_resumed(long_class: Path, tmp_path: Path, out: Path) -> None:
    undisturbed = tmp_path / "undisturbed"
    subprocess.run(stub(long_class, undisturbed, "--seed", "1"), cwd=ROOT, check=True, capture_output=True)
    moments, arguments = random.Random(5), ["--seed", "1"]
    for _ in range(4):
        known = len(list((out / "results").glob("*.json")))
        process = subprocess.Popen(stub(long_class, out, *arguments), cwd=ROOT, stdout=subprocess.DEVNULL)
        wait_for(lambda known=known: len(list((out / "results").glob("*.json"))) > known)  # type: ignore[misc]
        time.sleep(moments.uniform(0, 0.2))
        process.kill()
        process.wait()
        arguments = ["--resume"]
    subprocess.run(stub(long_class, out, "--resume"), cwd=ROOT, check=True, capture_output=True)
    assert contents(out) == contents(undisturbed)
    assert record(out)["seed"] == 1 and record(out)["finished"] is True


def test_two_batches_do_not_write_to_one_directory(long_class: Path, out: Path) -> None:
    first = subprocess.Popen(stub(long_class, out, "--seed", "1"), cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_for(lambda: (out / "results").exists())
        second = subprocess.run(stub(long_class, out), cwd=ROOT, capture_output=True, text=True)
        assert second.returncode == 2
        assert "another graders is writing" in second.stderr and second.stderr.count("\n") == 1
    finally:
        first.kill()
        first.wait()
    shutil.rmtree(long_class)
    submit(long_class, "ann")
    third = subprocess.run(stub(long_class, out), cwd=ROOT, capture_output=True, text=True)
    assert third.returncode == 0, "the lock of a process that was killed is gone"


def test_somebody_elses_directory_is_left_alone(students: Path, out: Path, graders: Graders) -> None:
    assert students.exists()
    out.mkdir()
    (out / "run.json").write_text('{"mine": 1}')
    assert graders()[0] == 2
    assert (out / "run.json").read_text() == '{"mine": 1}'


def test_a_name_that_is_no_text(students: Path, out: Path, graders: Graders) -> None:
    try:
        submit(students, os.fsdecode(b"n\xff"))
    except OSError:
        pytest.skip("this file system has no such names")
    assert graders("--seed", 1)[0] == 0
    assert len(scores(out)) == 7


def test_parts_are_graded_apart_and_collected(
    students: Path, tmp_path: Path, out: Path, graders: Graders, capsys: pytest.CaptureFixture[str]
) -> None:
    graders("--seed", 1)
    whole, parts = contents(out), []
    out.rename(tmp_path / "whole")
    for number in (1, 2):
        assert graders("--seed", 1, "--shard", f"{number}/2")[0] == 0
        parts.append(tmp_path / f"part{number}")
        out.rename(parts[-1])
    names = [set(scores(part)) for part in parts]
    assert names[0] and names[1] and not names[0] & names[1] and len(names[0] | names[1]) == 6
    assert cli.main(["collect", *map(str, parts), "--out", str(out)]) == 0
    assert results_in(contents(out)) == results_in(whole)
    assert cli.main(["collect", str(out), "--out", str(out)]) == 0, "made once more in place"
    assert results_in(contents(out)) == results_in(whole)
    assert students.exists() and capsys.readouterr().err == ""


def test_what_does_not_fit_together_is_named(
    students: Path, tmp_path: Path, out: Path, graders: Graders, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    graders("--seed", 1, "--shard", "1/3")
    out.rename(first)
    for name in ("ann", "bob", "cleo", "dan", "eve", "finn"):
        submit(students, name, "stops")
    graders("--seed", 1)
    out.rename(second)
    lost = next(name for name in scores(second) if name not in scores(first))
    (second / "results" / f"{lost}.json").write_text("{")
    assert cli.main(["collect", str(first), str(second), "--out", str(out)]) == 1
    error = capsys.readouterr().err
    assert "with different results; the first one counts" in error
    assert f"has no whole result of {lost}" in error
    assert "Of 3 parts these are missing: 2, 3." in error
    assert "ann" in scores(out) or lost == "ann"
    for name, score in scores(first).items():
        assert scores(out)[name] == score
    assert cli.main(["collect", str(tmp_path), "--out", str(out)]) == 2


def test_a_part_needs_a_seed_and_a_directory_of_its_own(students: Path, graders: Graders) -> None:
    assert students.exists()
    assert graders("--shard", "1/2")[0] == 2
    assert graders("--shard", "1/2", "--seed", 1)[0] == 0
    assert graders("--shard", "2/2", "--seed", 1)[0] == 2
    assert graders("--seed", 1, "--resume")[0] == 2
