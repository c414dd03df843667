"""From what one student handed in to a directory in which each topic has its file."""

from __future__ import annotations

import errno
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir

from graders.curriculum import TOPIC_NAMES
from graders.intake.archive_folder import OF_A_STUDENT
from graders.intake.archives import is_archive, open_archive
from graders.intake.by_content import by_definitions, from_notebook, read_notebooks
from graders.intake.choosing import Choice, choose_files, helpers
from graders.intake.desk import Desk
from graders.intake.files import SOURCE_BYTES, Contents, HandedFile, RefusedError, contents, shortened
from graders.intake.parcel import Parcel
from graders.intake.submission import IntakeError, Submission
from graders.intake.topic_names import kind
from graders.language.messages import say
from graders.reports.files import safe_name

_ARCHIVES, _NESTED = 20, 3
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def collect(parcel: Parcel, name: str, workspace: Path) -> Submission:
    """One submission. Its directory is the student's own where that can be used as it is, else one in ``workspace``.

    Args:
        parcel: what was handed in.
        name: what to call the submission.
        workspace: where to write.

    Raises:
        IntakeError: where the disk is full, which is no fault of the student.
    """
    desk = Desk(list(parcel.notes))
    directory = workspace / safe_name(name)
    with ExitStack() as stack:
        try:
            folder = parcel.open()
            everything = _expanded(contents(folder), stack)
            desk.refusals.extend(everything.refusals)
            choice = choose_files(everything.files)
            place = _in_place(choice, everything, folder.place)
            desk.notes.extend(choice.notes)
            if place is None:
                _copy(choice, desk)
        except RefusedError as refusal:
            return Submission(name, directory, refusal.message, shortened(desk.notes), parcel.identity)
    if place is not None:
        return Submission(name, place, "", shortened(desk.notes), parcel.identity)
    try:
        _write(desk.modules, directory)
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise IntakeError(
                f"There is no room left in {gettempdir()}; set TMPDIR to a directory with more of it."
            ) from None
        return Submission(name, directory, say("intake.not_unpacked", reason=error.strerror), (), parcel.identity)
    problem, remarks = "", [*desk.refusals, *desk.notes]
    if not any((f"{topic_name}.py",) in desk.modules for topic_name in TOPIC_NAMES):
        # Who handed in nothing has no points; what could not be read is for the instructor to look at.
        problem = remarks.pop(0) if desk.refusals else ""
        remarks.insert(0, _NOTHING)
    return Submission(name, directory, problem, shortened(remarks), parcel.identity)


_NOTHING = say("intake.nothing")


def _expanded(found: Contents, stack: ExitStack) -> Contents:
    """The files with those in archives, and in archives in archives."""
    result = Contents([], list(found.refusals))
    waiting = [(file, 1) for file in found.files]
    opened = 0
    for file, depth in waiting:  # grows while it is read
        if not is_archive(file.name):
            result.files.append(file)
            continue
        opened += 1
        if depth > _NESTED or opened > _ARCHIVES:
            result.refusals.append(say("intake.nested_archives", file=file.told))
            continue
        try:
            inside = contents(open_archive(file, OF_A_STUDENT, stack), file.path)
        except RefusedError as refusal:
            result.refusals.append(refusal.message)
            continue
        result.refusals.extend(inside.refusals)
        waiting.extend((replace(inner, upload=file.upload), depth + 1) for inner in inside.files)
    return result


def _in_place(choice: Choice, everything: Contents, root: Path | None) -> Path | None:
    """The directory on disk that can be graded as it is, or ``None``.

    It can be where every chosen file lies in it under the right name, and nothing at all was refused: a link or a named
    pipe must not stay beside them.
    """
    places = {file.location.parent for file in choice.topics.values() if file.location}
    right = all(_fits(topic_name, file) for topic_name, file in choice.topics.items())
    unnamed = any(kind(file.name) == "ipynb" for file in choice.others)
    if len(places) != 1 or not right or unnamed or everything.refusals or root is None:
        return None
    return places.pop()


def _fits(topic_name: str, file: HandedFile) -> bool:
    """Whether a file can be graded where it is."""
    if file.location is None or file.name != f"{topic_name}.py" or file.size > SOURCE_BYTES:
        return False
    try:
        with file.open():
            return True
    except (OSError, RefusedError):
        return False


def _copy(choice: Choice, desk: Desk) -> None:
    """Read everything that is taken."""
    notebooks = read_notebooks(choice, desk)
    sources = {topic: file for topic, file in choice.topics.items() if kind(file.name) == "py"}
    if not choice.topics and not notebooks:
        sources = by_definitions(choice, desk)
    for topic_name, file in sources.items():
        desk.take((f"{topic_name}.py",), file)
    for topic_name in TOPIC_NAMES:
        if (f"{topic_name}.py",) not in desk.modules and topic_name not in sources:
            from_notebook(topic_name, choice, notebooks, desk)
    beside, left = helpers(choice)
    desk.notes.extend(left)
    for path, file in beside.items():
        if path not in desk.modules:
            desk.take(path, file)


def _write(modules: dict[tuple[str, ...], bytes], directory: Path) -> None:
    directory.mkdir(parents=True)
    for path, data in modules.items():
        target = directory.joinpath(*path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
