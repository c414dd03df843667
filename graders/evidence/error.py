"""Evidence of errors: torch's exception, by a short stem that survives rewordings, with the student's line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graders.evidence import Evidence, Witness
from graders.misconceptions import applies, catalogue


def evidence(witness: Witness) -> Iterator[Evidence]:
    """One piece for each entry whose exception was raised by the failing case."""
    observation = witness.observe(witness.failing)
    error = observation.error or observation.follow_up_error
    # What goes wrong after the call counts only where the check failed for it: a wrong result has its own reasons.
    if error is None or (observation.error is None and error.message not in witness.failed.message):
        return
    text = f"{error.type}: {error.message}"
    for entry in catalogue().values():
        signs = [sign for sign in entry.errors if applies(sign.tasks, witness.full_name)]
        found = [sign for sign in signs if re.search(sign.pattern, text, re.DOTALL)]
        if found:
            yield Evidence("error", entry.id, any(sign.decisive for sign in found), error.line)
