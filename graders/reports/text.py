"""Text that a student controls, made harmless for a terminal."""

from __future__ import annotations


def printable(text: str, limit: int = 0) -> str:
    """``text`` without control characters (so no ANSI codes and no cursor movement), newlines kept.

    Args:
        text: anything.
        limit: shorten to so many characters (0: do not).
    """
    clean = "".join(char if char == "\n" or char.isprintable() else "�" for char in text)
    return clean if not limit or len(clean) <= limit else clean[: limit - 1] + "…"
