"""The members of an archive as folders and files: which are taken, which are left out and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from graders.intake import member_names
from graders.intake.files import Folder, HandedFile, RefusedError, told
from graders.language.messages import Message, say


@dataclass(frozen=True)
class Limits:
    """What an archive may be: bytes of it, of its table of contents (zip), and of what it unpacks to (tar).

    An archive with more than ``odd_entries``, or that would unpack to more than ``odd_bytes``, is read but remarked on.
    """

    packed: int
    table: int
    unpacked: int
    odd_entries: int
    odd_bytes: int


#: A student's archive. The table bounds the entries, which are held in memory: some 90,000.
OF_A_STUDENT = Limits(100 << 20, 4 << 20, 64 << 20, 2_000, 200 << 20)
#: A whole class, from a platform that the instructor trusts.
OF_A_CLASS = Limits(1 << 40, 1 << 40, 4 << 30, 1 << 40, 1 << 50)


class ArchiveBuilder:
    """Makes folders of members that come in any order."""

    def __init__(self, file: HandedFile, limits: Limits) -> None:
        self.archive, self.limits, self.folder = file, limits, Folder()
        self._folders: dict[tuple[str, ...], Folder] = {(): self.folder}
        self._files: dict[tuple[str, ...], HandedFile] = {}
        self._entries = self._size = 0

    def put(self, name: str, refusal: Message | None, file: HandedFile, is_windows: bool) -> None:
        """Add a member, or the reason why it is left out."""
        self._entries += 1
        self._size += file.size
        try:
            path = member_names.parts(name, is_windows)
        except RefusedError as unsafe:
            self.folder.oddities[name] = unsafe.message
            return
        if refusal:
            left_out = say("intake.left_out", file=told("/".join(path)), reason=refusal)
            self._folder(path[:-1]).oddities[path[-1]] = left_out
            return
        if path in self._files:
            twice = say("intake.twice", file=told("/".join(path)), archive=self.archive.told)
            self._folder(path[:-1]).oddities[path[-1]] = twice
        self._files[path] = replace(file, path=path, upload=self.archive.upload)

    def built(self) -> Folder:
        """The folder of everything."""
        for path, file in self._files.items():
            self._folder(path[:-1]).files.append(file)
        name = self.archive.told
        if self._entries > self.limits.odd_entries:
            self.folder.oddities["/entries"] = say("intake.entries", file=name, count=self._entries)
        if self._size > self.limits.odd_bytes:
            self.folder.oddities["/size"] = say("intake.unpacked_size", file=name, size=self._size >> 20)
        return self.folder

    def _folder(self, path: tuple[str, ...]) -> Folder:
        known = self._folders.get(path)
        if known is None:
            known = self._folders[path] = Folder()
            self._folder(path[:-1]).folders[path[-1]] = partial(Folder.itself, known)
        return known
