"""A case and what is known of its right outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graders.cases import Case
from graders.oracles.expectation import Expectation
from graders.values import Value


@dataclass(frozen=True, eq=False)
class Trial:
    """A case with everything that is known of its right outcome before a student's code is called."""

    case: Case
    expectation: Expectation
    witness: Expectation | None
    before: Mapping[str, Value]
