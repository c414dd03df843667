"""No platform: a directory or an archive with a folder or an archive for each submission, or a single submission."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from graders.intake.archives import is_archive
from graders.intake.choosing import OURS
from graders.intake.files import DEPTH, SOURCE_BYTES, Folder, HandedFile, RefusedError, is_ignored, is_ignored_folder
from graders.intake.notebook import definitions, read_notebook
from graders.intake.parcel import Delivery, Parcel, number_of, skipped
from graders.intake.topic_names import kind, topic_name
from graders.language.messages import Message

_LOOKED_AT = 50


def is_gradable(name: str) -> bool:
    """Whether a file may hold answers, by its name."""
    return bool(kind(name)) or is_archive(name)


def is_named_for_topic(name: str) -> bool:
    """Whether a file bears the name of a topic, alone or as a copy."""
    found = topic_name(name)
    return found is not None and found.distance < 2


def is_submission(folder: Folder) -> bool:
    """Whether a folder is one submission: it holds files named for topics, or has them in ``exercises``."""
    if any(is_named_for_topic(file.name) for file in folder.files):
        return True
    if not any(name.casefold() == "exercises" for name in folder.folders):
        return False
    with_topics = {name.casefold() for name in folder.folders if _topics_in(folder, name)}
    return "exercises" in with_topics and with_topics <= {"exercises", *OURS}


def only_folder(folder: Folder) -> str | None:
    """The name of the only folder, where there is nothing else that matters."""
    names = [name for name in folder.folders if not is_ignored_folder(name)]
    if len(names) != 1 or any(is_gradable(file.name) and not is_ignored(file.name) for file in folder.files):
        return None
    return names[0]


def only_archive(folder: Folder) -> HandedFile | None:
    """The only archive, where there is nothing else that matters."""
    files = [file for file in folder.files if is_gradable(file.name) and not is_ignored(file.name)]
    folders = [name for name in folder.folders if not is_ignored_folder(name)]
    return files[0] if len(files) == 1 and not folders and is_archive(files[0].name) else None


def single(folder: Folder, name: str) -> Delivery:
    """One submission."""
    return Delivery("", f"a single submission, {name}", [Parcel(name, folder.itself)])


def submission_each(folder: Folder, name: str) -> Delivery | None:
    """A submission for each folder and archive, or for each file; ``None`` where there is nothing to grade.

    Args:
        folder: the class.
        name: what to call the submission, where it is a single file.
    """
    parcels = [Parcel(name, open_it) for name, open_it in folder.folders.items() if not is_ignored_folder(name)]
    files = [file for file in folder.files if not is_ignored(file.name)]
    parcels += [_alone(file) for file in files if is_archive(file.name)]
    loose = [file for file in files if not is_archive(file.name)]
    if not parcels:
        notebooks = [file for file in loose if kind(file.name)]
        if notebooks and not _define_the_same(notebooks):
            return single(folder, name)
        parcels = [_alone(file) for file in notebooks]
        loose = [file for file in loose if not kind(file.name)]
    for link, sentence in folder.oddities.items():
        if folder.place is not None and (folder.place / link).is_dir():
            parcels.append(Parcel(link, partial(_refuse, sentence)))
    if not parcels:
        return None
    remarks = (*skipped([file.name for file in loose]), *folder.oddities.values())
    words = f"{'an archive' if folder.place is None else 'a directory'} of {number_of(len(parcels), 'submission')}"
    return Delivery("", words, parcels, remarks)


def is_class(folder: Folder) -> bool:
    """Whether the folders in a folder are students rather than parts of one student's work: a topic comes twice."""
    seen = Counter(topic for name in list(folder.folders)[:_LOOKED_AT] for topic in _topics_in(folder, name))
    archives = sum(is_archive(file.name) for file in folder.files)
    return archives > 1 or any(count > 1 for count in seen.values())


def _topics_in(folder: Folder, name: str) -> set[str]:
    """The topics that files right in one of its folders are named for."""
    if is_ignored_folder(name):
        return set()
    try:
        files = folder.folders[name]().files
    except RefusedError:
        return set()
    return {found.topic for file in files if (found := topic_name(file.name)) and found.distance < 2}


def descend(folder: Folder) -> Folder:
    """The first folder below that is a submission or no mere wrapper. Raises :class:`RefusedError`."""
    for _ in range(DEPTH):
        name = only_folder(folder)
        if name is None or is_submission(folder):
            break
        folder = folder.folders[name]()
    return folder


def _define_the_same(files: list[HandedFile]) -> bool:
    """Whether files are of several students rather than parts of one's work: two define the same function."""
    seen: Counter[str] = Counter()
    for file in files[:_LOOKED_AT]:
        try:
            seen.update(
                read_notebook(file).defines if kind(file.name) == "ipynb" else definitions(file.read(SOURCE_BYTES))
            )
        except RefusedError:
            continue
    return any(count > 1 for count in seen.values())


def stem(name: str) -> str:
    """The name of a file without its endings: ``alice`` of ``alice.tar.gz``."""
    while is_gradable(name) and Path(name).stem != name:
        name = Path(name).stem
    return name


def _alone(file: HandedFile) -> Parcel:
    return Parcel(stem(file.name), partial(Folder, [file]))


def _refuse(sentence: Message) -> Folder:
    raise RefusedError(sentence)
