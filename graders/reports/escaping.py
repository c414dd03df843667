"""Text for places that read HTML or Markdown: every character that could mean something becomes an entity.

A numeric entity is a plain character for both, and for the filters that a platform runs over its HTML (formulas,
embedded media), so one form serves them all.
"""

from __future__ import annotations

import re

_MEANINGFUL = re.compile(r"[^\w\s.,;'?()/=+-]|_", re.ASCII)


def entities(text: str) -> str:
    """``text`` with all ASCII punctuation that marks something up replaced; spaces and letters stay."""
    return _MEANINGFUL.sub(lambda found: _entity(found.group()), text)


def _entity(character: str) -> str:
    return f"&#{ord(character)};" if character.isascii() else character
