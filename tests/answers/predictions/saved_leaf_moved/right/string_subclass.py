# shows: a member of a string enumeration
from enum import StrEnum


class Outcome(StrEnum):
    RAISES = "error"
    WORKS = "works"


def saved_leaf_moved():
    return Outcome.RAISES
