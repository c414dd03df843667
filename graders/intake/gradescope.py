"""Gradescope: ``assignment_7_export/submission_101/…``, and ``submission_metadata.yml`` that says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from graders.intake.files import Folder, HandedFile, RefusedError, is_ignored, is_ignored_folder
from graders.intake.parcel import Delivery, Parcel, number_of, skipped
from graders.results import Identity

METADATA = "submission_metadata.yml"
_METADATA_BYTES = 256 << 20
_SUBMISSION = re.compile(r"submission_(\d+)")
_NULL = "tag:yaml.org,2002:null"
_Submitter = dict[str, str]


def recognise(folder: Folder) -> Delivery | None:
    """The submissions, where a folder is a Gradescope export. Raises :class:`RefusedError` where nobody can read it."""
    metadata = next((file for file in folder.files if file.name == METADATA), None)
    names = [name for name in folder.folders if not is_ignored_folder(name)]
    if metadata is None and not (names and all(_SUBMISSION.fullmatch(name) for name in names)):
        return None
    people: dict[str, list[_Submitter]] = {}
    remarks = [f"{METADATA} is missing, so nobody knows whose submissions these are."]
    if metadata is not None:
        people, remarks = _read(metadata)
    parcels = [Parcel(name, folder.folders[name], _identity(name, people.get(name, []))) for name in names]
    for name, submitters in people.items():
        if name not in folder.folders:
            remarks.append(f"{name} is in {METADATA} ({_names(submitters)}) but its folder is not there.")
    others = [file.name for file in folder.files if file is not metadata and not is_ignored(file.name)]
    groups = sum(len(people.get(name, [])) > 1 for name in names)
    words = f"a Gradescope export: {number_of(len(parcels), 'submission')}, {groups} of groups"
    return Delivery("gradescope", words, parcels, (*remarks, *skipped(others), *folder.oddities.values()))


def _identity(name: str, submitters: list[_Submitter]) -> Identity:
    number = _SUBMISSION.fullmatch(name)
    members = tuple(person.get(":name", "") for person in submitters)
    return Identity(
        "gradescope",
        ", ".join(filter(None, members)),
        number[1] if number else name,
        ", ".join(filter(None, (person.get(":sid", "") for person in submitters))),
        ", ".join(filter(None, (person.get(":email", "") for person in submitters))),
        members=members if len(members) > 1 else (),
    )


def _names(submitters: list[_Submitter]) -> str:
    return ", ".join(person.get(":name", "?") for person in submitters) or "nobody"


def _read(metadata: HandedFile) -> tuple[dict[str, list[_Submitter]], list[str]]:
    """The submitters of each folder. The file also holds all results of all tests: these are passed over."""
    try:
        data = metadata.read(_METADATA_BYTES)
        # The C parser where there is one: it takes seconds where the other takes minutes.
        root = yaml.compose(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except RefusedError as refusal:
        return {}, [refusal.message]
    except (yaml.YAMLError, ValueError, RecursionError, MemoryError):
        return {}, [f"{METADATA} is damaged, so nobody knows whose submissions these are."]
    return {name: _submitters(node) for name, node in _pairs(root)}, []


def _submitters(node: yaml.Node) -> list[_Submitter]:
    people = next((value for key, value in _pairs(node) if key == ":submitters"), None)
    if not isinstance(people, yaml.SequenceNode):
        return []
    return [
        {key: value.value for key, value in _pairs(person) if isinstance(value, yaml.ScalarNode) and value.tag != _NULL}
        for person in people.value
    ]


def _pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield str(key.value), value
