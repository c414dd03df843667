"""One batch of hostile and honest submissions, and everything that could show harm."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.red_team.attacks import Attack

HONEST = ("000_honest_first", "mmm_honest_between", "zzz_honest_last")
SEED, NOBODY = 20_260, 65_534
_SHARED = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))


@dataclass
class Outcome:
    """What a batch came to: for each attack what was wrong with it, and what harm was seen on the whole."""

    wrong: dict[str, list[str]]
    harm: list[str]
    results: Mapping[str, Any] = field(default_factory=dict)


class Arena:
    """Directories, secrets and a listening socket for one batch, graded as ``user`` (``None``: as who we are)."""

    def __init__(self, root: Path, user: int | None) -> None:
        self.user, self.root = user, root
        self.secret, self.canary = f"secret-{secrets.token_hex(8)}", f"canary-{secrets.token_hex(8)}"
        self.submissions, self.plants, self.out = root / "class", root / "plants", root / "out"
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.datagrams.bind(("127.0.0.1", self.listener.getsockname()[1]))
        self.datagrams.setblocking(False)

    def words(self, directory: Path) -> dict[str, str]:
        """What the placeholders of an attack stand for."""
        places = [self.plants, self.submissions / HONEST[0], directory, ROOT, ROOT / "graders", Path.home(), self.out]
        places += [*_SHARED[:2], Path(sysconfig.get_paths()["purelib"])]
        return {
            "SUITE": str(ROOT),
            "NEIGHBOUR": str(self.submissions / HONEST[0]),
            # In two halves, so that a quoted line of source does not hold it.
            "CANARY": f'{self.canary[:12]}" "{self.canary[12:]}',
            "CANARY_FILE": str(self.root / "secret.txt"),
            "PORT": str(self.listener.getsockname()[1]),
            "PLACES": repr([str(place) for place in places]),
        }

    def build(self, chosen: Sequence[Attack]) -> None:
        """Write all submissions."""
        for directory in (self.submissions, self.plants, self.out):
            directory.mkdir()
        (self.root / "secret.txt").write_text(self.secret)
        for name in HONEST:
            (self.submissions / name).mkdir()
            honest = (ROOT / "solutions" / "forward_graphs.py").read_text() + f"\n# {self.secret}\n"
            (self.submissions / name / "forward_graphs.py").write_text(honest)
        for attack in chosen:
            directory = self.submissions / attack.name
            directory.mkdir()
            (directory / "keep.txt").write_text("keep")
            attack.build(directory, self.words(directory))
        if self.user is not None:
            for path in (self.root, *self.root.rglob("*")):
                os.chown(path, self.user, self.user, follow_symlinks=False)

    def grade(self, isolation: str, out: Path, *only: str) -> subprocess.CompletedProcess[str]:
        """``graders grade`` as the user of this arena."""
        options = ["--out", str(out), "--seed", str(SEED), "--timeout", "1", "--memory", "1024", "--jobs", "2"]
        command = ["-m", "graders", "grade", str(self.submissions), *options, "--isolation", isolation]
        environment = {**_environment(), "RED_TEAM_SECRET": self.secret, "HOME": str(self.root)}
        identity: dict[str, Any] = {}
        if self.user is not None:
            identity = {"user": self.user, "group": self.user, "extra_groups": []}
        return subprocess.run(
            [interpreter(self.user), *command, *(["--only", *only] if only else [])],
            capture_output=True,
            text=True,
            errors="replace",
            cwd="/",
            env=environment,
            timeout=900,
            **identity,
        )

    def contacted(self) -> bool:
        """Whether anything reached the sockets."""
        for reached in (self.listener.accept, lambda: self.datagrams.recv(1)):
            try:
                reached()
                return True
            except BlockingIOError:
                continue
        return False

    def close(self) -> None:
        """Close the sockets."""
        self.listener.close()
        self.datagrams.close()


@contextmanager
def arena(user: int | None = None) -> Iterator[Arena]:
    """An arena that leaves nothing behind."""
    root = Path(tempfile.mkdtemp(prefix="arena-", dir="/tmp"))
    root.chmod(0o755)
    made = Arena(root, user)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(root)


@cache
def interpreter(user: int | None) -> str:
    """A Python that this user can run with our packages. Raises ``LookupError`` where there is none."""
    if user is None:
        return sys.executable
    for candidate in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        test = [candidate, "-c", "import torch, graders, pyseccomp"]
        try:
            done = subprocess.run(
                test, env=_environment(), cwd="/", user=user, group=user, extra_groups=[], capture_output=True
            )
        except OSError:
            continue
        if done.returncode == 0:
            return candidate
    raise LookupError("an ordinary user can run no Python here that has torch")


def _environment() -> dict[str, str]:
    packages = os.pathsep.join([str(ROOT), sysconfig.get_paths()["purelib"]])
    return {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": packages, "PYTHONDONTWRITEBYTECODE": "1"}


def processes_in(root: Path) -> list[str]:
    """Command lines of the processes whose working directory lies below ``root``."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and str((entry / "cwd").readlink()).startswith(str(root)):
                found.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


def snapshot(made: Arena) -> dict[str, tuple[int, int, int]]:
    """Mode, size and time of all that an attack must leave alone."""
    watched = [made.submissions, made.plants, ROOT / "solutions", ROOT / "exercises"]
    paths = [path for place in watched for path in place.rglob("*") if "__pycache__" not in path.parts]
    paths += [path for place in (*_SHARED, ROOT, ROOT / "graders", Path.home()) for path in place.glob("*red-team*")]
    paths += list(Path(sysconfig.get_paths()["purelib"]).glob("*red-team*"))
    status = {str(path): path.lstat() for path in paths}
    return {name: (one.st_mode, one.st_size, one.st_mtime_ns) for name, one in status.items()}


def wait_for_end(root: Path) -> list[str]:
    """Processes below ``root`` that are still there after a while."""
    for _ in range(50):
        if not processes_in(root):
            return []
        time.sleep(0.1)
    return processes_in(root)


def load(out: Path) -> dict[str, Any]:
    """The results of a batch by submission."""
    found = [json.loads(file.read_text(encoding="utf-8")) for file in (out / "results").glob("*.json")]
    return {result["submission"]: result for result in found}
