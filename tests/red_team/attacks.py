"""The hostile submissions: read from ``attacks``, and made here where a file alone cannot say it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "attacks"

HONEST_LEAF = """

def leaf(values):
    import torch

    return torch.tensor(values, dtype=torch.float32, requires_grad=True)
"""

Statuses = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    Args:
        kind: what it belongs to.
        name: of the submission.
        tries: what it tries, for a reader.
        expected: the statuses that each named task may end with.
        holds: the ways of isolation in which it must be held.
        build: writes its files into a directory, with the words of the arena filled in.
        refused: its only file is not even taken, so that there is nothing to grade.
    """

    kind: str
    name: str
    tries: str
    expected: Statuses
    holds: frozenset[str]
    build: Callable[[Path, Mapping[str, str]], None]
    refused: bool = False


def attacks() -> list[Attack]:
    """All of them, by kind and name."""
    return [*map(_from_file, sorted(FOLDER.rglob("*.py"))), *_made()]


def _from_file(file: Path) -> Attack:
    text = file.read_text()
    head = dict(line[2:].split(": ", 1) for line in text.splitlines()[:3])

    def build(directory: Path, words: Mapping[str, str]) -> None:
        code = text + (HONEST_LEAF if "leaf" in head["Expect"] else "")
        for word, value in words.items():
            code = code.replace(f"@{word}@", value)
        (directory / "forward_graphs.py").write_text(code)

    return Attack(
        file.parent.name, file.stem, head["Tries"], _expected(head["Expect"]), frozenset(head["Holds"].split()), build
    )


def _expected(text: str) -> Statuses:
    pairs = (item.split() for item in text.split(","))
    return {task: frozenset(statuses.split("|")) for task, statuses in pairs}


def _made() -> list[Attack]:
    product = "def product_graph(w, x):\n    return (x + w) * (w + 1)\n"
    both = product + HONEST_LEAF
    files: list[tuple[str, str, str, bytes]] = [
        ("not_utf8", "holds bytes that are no text", "product_graph error", both.encode() + b'\nname = "\xff\xfe"\n'),
        ("nul_byte", "holds a NUL byte", "product_graph error", both.encode() + b"\nx = 1\x00\n"),
        ("byte_order_mark", "begins as Windows does, and ends its lines so", "product_graph passed, leaf passed",
         b"\xef\xbb\xbf" + both.replace("\n", "\r\n").encode()),
        ("syntax_error", "is not Python", "product_graph error, leaf error", b"def product_graph(w, x:\n"),
        ("empty", "is empty", "product_graph missing, leaf missing", b""),
        ("unknown_encoding", "claims an encoding that does not exist", "product_graph error",
         b"# -*- coding: red-team -*-\n" + both.encode()),
    ]  # fmt: skip
    made = [_file(name, tries, expect, content) for name, tries, expect, content in files]
    return [*made, *_links_and_names(both)]


def _file(name: str, tries: str, expect: str, content: bytes) -> Attack:
    def build(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").write_bytes(content)

    return Attack("files", name, tries, _expected(expect), frozenset({"strict", "process"}), build)


def _links_and_names(both: str) -> list[Attack]:
    everywhere = frozenset({"strict", "process"})

    def large(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").write_bytes(b"#" * 100_000_000)

    def link(directory: Path, words: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").symlink_to(Path(words["SUITE"]) / "solutions" / "forward_graphs.py")

    def pipe(directory: Path, _: Mapping[str, str]) -> None:
        os.mkfifo(directory / "forward_graphs.py")

    def folder(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").mkdir()

    def device(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").symlink_to("/dev/zero")

    def shadows(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").write_text("import json\nimport random\n\n" + both)
        for name in ("torch", "numpy", "json", "random", "os", "graders", "sitecustomize", "conftest"):
            (directory / f"{name}.py").write_text("raise SystemExit\n")

    def plain(directory: Path, _: Mapping[str, str]) -> None:
        (directory / "forward_graphs.py").write_text(both)

    missing = {"product_graph": frozenset({"missing", "error"}), "leaf": frozenset({"missing", "error"})}
    passed = {"product_graph": frozenset({"passed"}), "leaf": frozenset({"passed"})}
    return [
        Attack("files", "link_to_the_solution", "is a link to the reference solution", missing, everywhere, link, True),
        Attack("files", "larger_than_any_program", "is 100 MB long", missing, everywhere, large, True),
        Attack("files", "named_pipe", "is a pipe that nobody writes to", missing, everywhere, pipe, True),
        Attack("files", "device", "is a link to a file without end", missing, everywhere, device, True),
        Attack("files", "folder", "is a folder", missing, everywhere, folder),
        Attack("files", "named_as_modules", "has files that are called like modules", passed, everywhere, shadows),
        Attack("text", "::error::=1+1 \u202e<b>x", "has the name of a command, a formula and a tag", passed,
               everywhere, plain),
    ]  # fmt: skip
