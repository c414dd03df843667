"""Archives that are damaged or made to hurt: nothing lands outside, nothing is blown up, each is named."""

from __future__ import annotations

import errno
import stat
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from graders.intake import IntakeError, read
from graders.intake.archives import _table_size
from graders.intake.files import SOURCE_BYTES
from tests.intake.builders import (
    FORWARD,
    Content,
    Taken,
    encrypted,
    member,
    raw_names,
    tar_bytes,
    tree,
    zip_bytes,
    zip_file,
)

GOOD: tuple[str, Content] = ("predictions.py", "mine")


def handed_in(tmp_path: Path, archive: bytes, name: str = "hw.zip") -> Taken:
    """A class of two of whom one has handed in an archive. Nothing may appear but in the workspace."""
    source = tree(tmp_path / "here" / "class", {f"mallory/{name}": archive, f"bob/{FORWARD}": "bob"})
    before = sorted(tmp_path.rglob("*"))
    taken = Taken(source, tmp_path / "work")
    after = [path for path in sorted(tmp_path.rglob("*")) if not path.is_relative_to(tmp_path / "work")]
    assert after == before
    for path in (tmp_path / "work").rglob("*"):
        assert path.is_relative_to(tmp_path / "work" / "mallory") and not path.is_symlink()
        assert path.is_dir() or (path.is_file() and path.stat().st_size <= SOURCE_BYTES)
    assert taken.text("bob") == "bob"
    return taken


UNSAFE = [
    "../forward_graphs.py",
    "../../bob/forward_graphs.py",
    "a/../../forward_graphs.py",
    "/tmp/forward_graphs.py",
    "//host/share/forward_graphs.py",
    "..\\forward_graphs.py",
    "C:\\forward_graphs.py",
    "c:forward_graphs.py",
    "a/\x01/forward_graphs.py",
    "forward_graphs.py\nx/forward_graphs.py",
    "d" * 300 + "/forward_graphs.py",
    "d/" * 200 + "forward_graphs.py",
]


@pytest.mark.parametrize("name", UNSAFE)
def test_names_that_lead_out(tmp_path: Path, name: str) -> None:
    taken = handed_in(tmp_path, zip_bytes([(name, "evil"), GOOD]))
    assert taken.files("mallory") == ["predictions.py"]
    assert len([note for note in taken["mallory"].notes if "left out" in note]) == 1


def test_a_name_with_nul(tmp_path: Path) -> None:
    archive = zip_bytes([("forward_graphs.pyX.txt", "evil"), GOOD]).replace(b"graphs.pyX", b"graphs.py\x00")
    taken = handed_in(tmp_path, archive)
    assert taken.files("mallory") == ["predictions.py"]
    assert "not the name of a file" in " ".join(taken["mallory"].notes)


def test_nothing_but_evil_is_a_problem(tmp_path: Path) -> None:
    taken = handed_in(tmp_path, zip_bytes({"../forward_graphs.py": "evil"}))
    assert taken["mallory"].problem == "../forward_graphs.py would lie outside of the archive; it was left out."


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_members_of_a_zip_that_are_no_files(tmp_path: Path, kind: int) -> None:
    taken = handed_in(tmp_path, zip_bytes([(member(FORWARD, kind), "/etc/passwd"), GOOD]))
    assert taken.files("mallory") == ["predictions.py"]
    what = "a link" if kind == stat.S_IFLNK else "no ordinary file"
    assert f"forward_graphs.py is {what}; it was left out." in taken["mallory"].notes


def tar_member(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE])
def test_members_of_a_tar_that_are_no_files(tmp_path: Path, kind: bytes) -> None:
    members = [(tar_member(FORWARD, kind, "/etc/passwd"), b""), (tar_member("hw/predictions.py"), b"mine")]
    taken = handed_in(tmp_path, tar_bytes(members), "hw.tar.gz")
    assert taken.files("mallory") == ["predictions.py"]
    assert "left out" in " ".join(taken["mallory"].notes)


@pytest.mark.parametrize(
    ("name", "mode"), [("a.tar", "w"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.tar", "w:gz")]
)
def test_tars_are_read(tmp_path: Path, name: str, mode: str) -> None:
    members = [(tar_member("../predictions.py"), b"evil"), (tar_member(f"hw/{FORWARD}"), b"mine")]
    taken = handed_in(tmp_path, tar_bytes(members, mode), name)
    assert taken.files("mallory") == [FORWARD] and taken.text("mallory") == "mine"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("hw.zip", b"", "it is empty"),
        ("hw.zip", b"no archive at all", "damaged, or no archive"),
        ("hw.zip", b"Rar!\x1a\x07\x00", "a .rar under another name"),
        ("hw.zip", b"<html>", "a web page under another name"),
        ("hw.zip", tar_bytes([]), "a .gz under another name"),
        ("hw.zip", zip_bytes({FORWARD: "x" * 1000})[:-30], "damaged"),
        ("hw.zip", zip_bytes({FORWARD: "x" * 1000})[40:], ""),
        ("hw.zip", encrypted(zip_bytes({FORWARD: "x"})), "locked by a password"),
        ("hw.zip", zip_bytes({FORWARD: "x"}).replace(b"forward", b"\xff\xfe\xfdward", 1), "damaged there"),
        ("hw.rar", b"Rar!\x1a\x07\x00", "of a kind that is not read here"),
        ("hw.7z", b"7z\xbc\xaf\x27\x1c", "of a kind that is not read here"),
        ("hw.tar.xz", b"", "of a kind that is not read here"),
        ("hw.tar.gz", b"\x1f\x8bno", "damaged"),
        ("hw.tar.gz", tar_bytes([(tar_member(FORWARD), b"x" * 5000)])[:-20], ""),
        ("hw.tar", b"x" * 3000, "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # the bytes of an archive hold the time
)
def test_damaged_archives(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    taken = handed_in(tmp_path, content, name)
    assert words in taken["mallory"].problem and taken["mallory"].problem.endswith(".")
    with_more = handed_in(tmp_path / "again", content, name)
    assert with_more["mallory"].problem == taken["mallory"].problem


def test_a_damaged_archive_beside_good_files_is_a_note(tmp_path: Path) -> None:
    source = tree(tmp_path / "mallory", {"hw.zip": b"broken", FORWARD: "mine"})
    taken = Taken(source, tmp_path / "work")
    assert taken.text("mallory") == "mine" and not taken["mallory"].problem
    assert "hw.zip cannot be opened" in taken["mallory"].notes[0]


def test_bombs(tmp_path: Path) -> None:
    zeros = b"\0" * (8 << 20)
    taken = handed_in(tmp_path, zip_bytes([(FORWARD, zeros), GOOD]))
    assert taken.files("mallory") == ["predictions.py"]
    assert taken["mallory"].notes == ("hw.zip/forward_graphs.py is larger than 1 MiB and was not taken.",)


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    archive = bytearray(zip_bytes([(FORWARD, b"\0" * (8 << 20)), GOOD]))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", archive, archive.find(signature) + offset, 100)
    taken = handed_in(tmp_path, bytes(archive))
    assert taken.files("mallory") == ["predictions.py"]


def test_a_huge_member_is_named_and_not_read(tmp_path: Path) -> None:
    archive = bytearray(zip_bytes([("film.mp4", b"\0"), GOOD]))
    struct.pack_into("<L", archive, archive.find(b"PK\x01\x02") + 24, 3 << 30)
    taken = handed_in(tmp_path, bytes(archive))
    assert taken.files("mallory") == ["predictions.py"]
    assert "hw.zip would unpack to 3072 MiB" in " ".join(taken["mallory"].notes)


def test_a_tar_bomb(tmp_path: Path) -> None:
    archive = tar_bytes([(tar_member("film.mp4"), b"\0" * (70 << 20)), (tar_member(FORWARD), b"x")])
    assert "unpacks to more than 64 MiB" in handed_in(tmp_path, archive, "hw.tar.gz")["mallory"].problem


def test_archives_in_archives_end(tmp_path: Path) -> None:
    archive = zip_bytes({FORWARD: "deep"})
    for _ in range(6):
        archive = zip_bytes({"inner.zip": archive})
    assert "too many archives" in handed_in(tmp_path, archive)["mallory"].problem
    wide = zip_bytes({f"{number}.zip": zip_bytes({"x.txt": ""}) for number in range(40)})
    assert "too many archives" in handed_in(tmp_path / "wide", wide)["mallory"].problem


def test_many_entries(tmp_path: Path) -> None:
    names = [(f"data/{number}.txt", "") for number in range(3_000)]
    taken = handed_in(tmp_path, zip_bytes([*names, (FORWARD, "mine")]))
    assert taken.text("mallory") == "mine"
    assert "3001 entries" in " ".join(taken["mallory"].notes)


def test_a_table_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    archive = bytearray(zip_bytes([GOOD]))
    end = archive.rfind(b"PK\x05\x06")
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 5 << 30, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    path = tmp_path / "large.zip"
    path.write_bytes(bytes(archive[:end]) + large + locator + bytes(archive[end:]))
    with path.open("rb") as stream:
        assert _table_size(stream) == 5 << 30
    assert "too many entries" in handed_in(tmp_path, path.read_bytes())["mallory"].problem
    struct.pack_into("<L", archive, end + 12, 5 << 20)
    assert "too many entries" in handed_in(tmp_path / "again", bytes(archive))["mallory"].problem


def test_names_that_come_twice(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        archive = zip_bytes([(FORWARD, "first"), (FORWARD, "last"), ("Forward_Graphs.py", "other"), GOOD])
    taken = handed_in(tmp_path, archive)
    assert taken.text("mallory") == "last"
    assert "more than once; the last one was taken" in " ".join(taken["mallory"].notes)


def test_names_that_no_file_system_takes(tmp_path: Path) -> None:
    long = {f"{'d' * 100}/{'e' * 100}/helper.py": "", f"{chr(0xFDFA) * 80}.py": "", "ok.py": ""}
    taken = handed_in(tmp_path, zip_bytes({FORWARD: "mine", **long}))
    assert taken.files("mallory") == [FORWARD, "ok.py"] and not taken["mallory"].problem


def unwritable(monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, words)

    monkeypatch.setattr(Path, "write_bytes", refuse)


def test_no_room_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unwritable(monkeypatch, errno.ENOSPC, "No space left on device")
    with pytest.raises(IntakeError, match=r"no room left .* set TMPDIR"):
        Taken(zipped(tmp_path / "alice.zip"), tmp_path / "work")


def test_what_cannot_be_written_is_a_problem_of_the_submission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unwritable(monkeypatch, errno.EILSEQ, "Invalid or incomplete multibyte or wide character")
    taken = Taken(zipped(tmp_path / "alice.zip"), tmp_path / "work")
    assert taken["alice"].problem.startswith("It cannot be unpacked: Invalid or incomplete")


def zipped(path: Path) -> Path:
    with path.open("wb") as file:
        file.write(zip_bytes({FORWARD: "mine"}))
    return path


def test_too_much_of_a_good_thing(tmp_path: Path) -> None:
    files = {f"helper_{number}.py": "x" * (1 << 19) for number in range(60)}
    taken = handed_in(tmp_path, zip_bytes({FORWARD: "mine", **files}))
    assert taken.text("mallory") == "mine" and len(taken.files("mallory")) <= 41
    assert "more than 20 MiB" in " ".join(taken["mallory"].notes)
    many = handed_in(tmp_path / "many", zip_bytes({FORWARD: "mine", **{f"h{n}.py": "" for n in range(300)}}))
    assert len(many.files("mallory")) == 201 and "only 200 of them" in " ".join(many["mallory"].notes)


@pytest.mark.parametrize(
    ("ascii_name", "raw", "wanted"),
    [
        ("aaaaaa", "张伟".encode(), "张伟"),
        ("aaaa", "张伟".encode("gbk"), "张伟"),
        ("aaaaaa", "朱镕基".encode("gbk"), "朱镕基"),
        ("aaaa", "José".encode("cp437"), "José"),
        ("aaaaaaaa", "Müller_ß".encode("cp437"), "Müller_ß"),
        ("aaaaaa", "Zoe\u0308".encode() + b"a", "Zoëa"),
    ],
)
def test_the_names_of_students_survive(tmp_path: Path, ascii_name: str, raw: bytes, wanted: str) -> None:
    archive = raw_names(zip_bytes({f"{ascii_name}\\{FORWARD}": "mine"}), {ascii_name: raw})
    archive = archive.replace(b"/forward", b"\\forward")
    (tmp_path / "class.zip").write_bytes(zip_bytes({f"bob/{FORWARD}": ""}))
    with zipfile.ZipFile(tmp_path / "class.zip", "a"):
        pass
    pair = raw_names(
        zip_bytes({f"{ascii_name}/{FORWARD}": "mine", f"zz/{FORWARD}": ""}), {f"{ascii_name}/": raw + b"\\"}
    )
    (tmp_path / "class.zip").write_bytes(pair)
    taken = Taken(tmp_path / "class.zip", tmp_path / "work")
    assert wanted in taken.names and taken.text(wanted) == "mine"


@pytest.mark.parametrize("content", [b"", b"no zip", zip_bytes({FORWARD: "x"})[:-10]])
def test_a_source_that_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "class.zip").write_bytes(content)
    with pytest.raises(IntakeError, match=r"class\.zip cannot be opened"):
        read(tmp_path / "class.zip", tmp_path)


def test_evil_in_the_archive_of_a_class_is_a_remark(tmp_path: Path) -> None:
    files = {"../out.py": "evil", f"alice/{FORWARD}": "a", f"bob/{FORWARD}": "b"}
    taken = Taken(zip_file(tmp_path / "class.zip", files), tmp_path / "work")
    assert taken.names == ["alice", "bob"]
    assert taken.intake.remarks == ("../out.py would lie outside of the archive; it was left out.",)
