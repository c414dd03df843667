"""Canvas: a flat download, ``doejane_LATE_48213_9912345_forward_graphs.py``, ``LATE_anon_x1Y2z_9912345_hw1.zip``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from graders.intake.files import Folder, HandedFile, is_ignored, is_ignored_folder
from graders.intake.parcel import Delivery, Parcel, number_of, skipped
from graders.intake.plain import is_gradable, is_named_for_topic
from graders.language.messages import Message, say
from graders.results import Identity

_ANONYMOUS = re.compile(r"(?P<late>LATE_)?(?P<user>anon_[A-Za-z0-9]+)_(?P<upload>\d+)_(?P<file>.+)", re.DOTALL)
_NAMED = re.compile(r"((?P<name>.+?)_)?(?P<late>LATE_)?(?P<user>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.DOTALL)
# A typed text or a link instead of a file: nothing to grade, but somebody handed it in.
_TYPED = re.compile(
    r"((?P<name>(?!(LATE_)?anon_).+?)_)?(?P<late>LATE_)?(?P<user>\d+|anon_[A-Za-z0-9]+)"
    r"_(?P<file>text|link)(-\d+)?\.html",
    re.DOTALL,
)
_AGAIN = re.compile(r".*-\d+(\.[A-Za-z0-9]+)*", re.DOTALL)


@dataclass
class _Student:
    """What one student, or one group, has in the download."""

    name: str
    number: str
    late: bool = False
    again: bool = False
    files: list[HandedFile] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def parcel(self) -> Parcel:
        """The submission."""
        name = f"{self.name}_{self.number}" if self.name else self.number
        identity = Identity("canvas", self.name, self.number, late=self.late)
        return Parcel(name, partial(Folder, self.files), identity, tuple(self.notes))


def recognise(folder: Folder) -> Delivery | None:
    """The submissions, where a folder is a Canvas download."""
    students: dict[str, _Student] = {}
    others: list[HandedFile] = []
    for file in folder.files:
        if not is_ignored(file.name) and not _sort(file, students):
            others.append(file)
    gradable = sum(is_gradable(file.name) for student in students.values() for file in student.files)
    folders = [name for name in folder.folders if not is_ignored_folder(name)]
    if gradable <= len(folders) or any(is_named_for_topic(file.name) for file in others):
        return None
    return _delivery(list(students.values()), others, folder)


def _sort(file: HandedFile, students: dict[str, _Student]) -> bool:
    """Give a file to its student; whether it has one."""
    found = _ANONYMOUS.fullmatch(file.name) or _NAMED.fullmatch(file.name) or _TYPED.fullmatch(file.name)
    if found is None:
        return False
    parts = found.groupdict()
    student = students.setdefault(parts["user"], _Student(parts.get("name") or "", parts["user"]))
    student.late |= bool(parts["late"])
    if parts.get("upload"):
        student.again |= bool(_AGAIN.fullmatch(parts["file"]))
        student.files.append(replace(file, path=(parts["file"],), upload=int(parts["upload"][-18:])))
    else:
        student.notes.append(say("intake.typed_text" if parts["file"] == "text" else "intake.web_link"))
    return True


def _delivery(students: Sequence[_Student], others: Sequence[HandedFile], folder: Folder) -> Delivery:
    files = sum(len(student.files) + len(student.notes) for student in students)
    late, again = sum(student.late for student in students), sum(student.again for student in students)
    anonymous = all(student.number.startswith("anon_") for student in students)
    words = f"a Canvas download{' without names' if anonymous else ''}: {number_of(files, 'file')} of "
    words += f"{number_of(len(students), 'student')}, {late} late, {again} handed in again"
    names = [file.name for file in others] + [name for name in folder.folders if not is_ignored_folder(name)]
    remarks = (*skipped(names), *folder.oddities.values())
    return Delivery("canvas", words, [student.parcel() for student in students], remarks)
