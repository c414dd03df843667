"""From what an instructor has to submissions: the platform is recognised, and each submission brought into form."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from graders.commands.exits import suggestion
from graders.intake import canvas, gradescope, moodle, plain
from graders.intake.archive_folder import OF_A_CLASS
from graders.intake.archives import is_archive, open_archive
from graders.intake.collecting import collect
from graders.intake.directories import handed_file, scan
from graders.intake.files import DEPTH, Folder, RefusedError, shortened, told
from graders.intake.names import unique_names
from graders.intake.parcel import Delivery
from graders.intake.submission import IntakeError, Submission
from graders.intake.topic_names import kind


@dataclass(frozen=True)
class Intake:
    """What a source holds.

    Args:
        platform: ``canvas``, ``moodle``, ``gradescope``, or nothing.
        description: what was detected, in one sentence.
        submissions: by name.
        remarks: what is there besides submissions, in sentences.
    """

    platform: str
    description: str
    submissions: list[Submission]
    remarks: tuple[str, ...]


def read(source: Path, workspace: Path) -> Intake:
    """The submissions in a source.

    Args:
        source: a directory, an archive, or one student's file.
        workspace: an empty directory. What must be unpacked, renamed or converted is written there, below the name of
            its submission; it has to stay until the submissions are graded.

    Raises:
        IntakeError: where there is nothing to grade.
    """
    with ExitStack() as stack:
        try:
            delivery = _recognised(source, stack)
        except RefusedError as refusal:
            raise IntakeError(str(refusal)) from None
        parcels = sorted(delivery.parcels, key=lambda parcel: parcel.name)
        names = unique_names([parcel.name for parcel in parcels])
        remarks = list(delivery.remarks)
        for parcel, name in zip(parcels, names, strict=True):
            if name.removeprefix(parcel.name):
                remarks.append(f"{told(parcel.name)} is called {told(name)}: there is another one of that name.")
        submissions = [collect(parcel, name, workspace) for parcel, name in zip(parcels, names, strict=True)]
    return Intake(delivery.platform, f"Found {delivery.description}.", submissions, shortened(remarks))


def choose(submissions: Sequence[Submission], only: Sequence[str]) -> list[Submission]:
    """The submissions of some names. Raises :class:`IntakeError` for a name that none has."""
    known = [submission.name for submission in submissions]
    for name in only:
        if name not in known:
            raise IntakeError(f"There is no submission called {name}.{suggestion(name, known)}")
    return [submission for submission in submissions if submission.name in only]


def _recognised(source: Path, stack: ExitStack) -> Delivery:
    try:
        source.stat()
    except FileNotFoundError:
        raise IntakeError(f"{source} does not exist.") from None
    except (OSError, ValueError) as error:
        raise IntakeError(f"{source} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    if source.is_dir():
        return _in_folder(scan(source), source, stack)
    file = handed_file(source)
    if is_archive(source.name):
        return _in_folder(open_archive(file, OF_A_CLASS, stack), source, stack)
    if kind(source.name):
        return plain.single(Folder([file]), plain.stem(source.name))
    raise IntakeError(f"{source} is neither a directory nor a .zip, .py or .ipynb file.")


def _in_folder(folder: Folder, source: Path, stack: ExitStack) -> Delivery:
    """What a folder is: an export of a platform, perhaps in a folder of its own, a submission, or a class."""
    outer = folder
    for _ in range(DEPTH):
        for recognise in (gradescope.recognise, moodle.recognise, canvas.recognise):
            if delivery := recognise(folder):
                return delivery
        if plain.is_submission(folder):
            break
        if name := plain.only_folder(folder):
            folder = folder.folders[name]()
        elif archive := plain.only_archive(folder):
            folder = open_archive(archive, OF_A_CLASS, stack)
        else:
            break
    return _without_platform(outer, source)


def _without_platform(folder: Folder, source: Path) -> Delivery:
    name = source.resolve().name if folder.place is not None else plain.stem(source.name)
    if plain.is_submission(folder):
        return plain.single(folder, name)
    inner = plain.descend(folder)
    if inner is not folder and plain.is_class(inner):
        folder = inner
    elif inner is not folder and folder.place is None:
        return plain.single(inner, name)
    found = plain.submission_each(folder, name)
    if found is None:
        raise IntakeError(f"{source} holds no submissions: neither folders nor files such as forward_graphs.py.")
    return found
