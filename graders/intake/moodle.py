"""Moodle: ``Jane Doe_48213_assignsubmission_file_/forward_graphs.py``, in folders or flat, with names or blind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from graders.intake.files import Folder, HandedFile, is_ignored
from graders.intake.parcel import Delivery, Parcel, number_of, skipped
from graders.language.messages import Message, say
from graders.results import Identity

# A team's default group has no number.
_NAME = re.compile(r"(?P<name>.+?)(_(?P<number>\d+))?_assignsubmission_(?P<kind>[a-z]+)(_(?P<file>.*))?", re.DOTALL)

_TYPED = say("intake.typed_text")


@dataclass
class _Participant:
    """What one participant, or one team, has in the download."""

    name: str
    number: str
    folders: list[Callable[[], Folder]] = field(default_factory=list)
    files: list[HandedFile] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def parcel(self, blind: bool) -> Parcel:
        """The submission."""
        name = f"{self.name}_{self.number}" if self.number else self.name
        identity = Identity("moodle", "" if blind else self.name, self.number)
        return Parcel(name, self.folder, identity, tuple(dict.fromkeys(self.notes)))

    def folder(self) -> Folder:
        """All files. One folder alone can be used where it is."""
        parts = [open_folder() for open_folder in self.folders]
        if len(parts) == 1 and not self.files:
            return parts[0]
        together = Folder(list(self.files))
        for part in parts:
            together.files.extend(part.files)
            together.folders.update(part.folders)
            together.oddities.update(part.oddities)
        return together


def recognise(folder: Folder) -> Delivery | None:
    """The submissions, where a folder is a Moodle download."""
    people: dict[tuple[str, str], _Participant] = {}
    others: list[str] = []
    flat = False
    for name, open_folder in folder.folders.items():
        found = _NAME.fullmatch(name)
        if found is None or found["file"]:
            others.append(name)
        elif found["kind"] == "file":
            _participant(people, found).folders.append(open_folder)
        else:
            _participant(people, found).notes.append(_TYPED)
    for file in folder.files:
        found = _NAME.fullmatch(file.name)
        if is_ignored(file.name):
            continue
        if found is None or not found["file"]:
            others.append(file.name)
        elif found["kind"] == "file":
            flat = True
            _participant(people, found).files.append(replace(file, path=(found["file"],)))
        else:
            flat = True
            _participant(people, found).notes.append(_TYPED)
    if not people:
        return None
    names = {person.name for person in people.values()}
    blind = names == {"Participant"} or (len(people) > 1 and len(names) == 1)
    form = ("flat" if flat else "in folders") + (", without names" if blind else "")
    words = f"a Moodle download ({form}): {number_of(len(people), 'submission')}"
    remarks = (*skipped(others), *folder.oddities.values())
    return Delivery("moodle", words, [person.parcel(blind) for person in people.values()], remarks)


def _participant(people: dict[tuple[str, str], _Participant], found: re.Match[str]) -> _Participant:
    key = found["name"], found["number"] or ""
    return people.setdefault(key, _Participant(*key))
