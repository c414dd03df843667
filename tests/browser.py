"""A headless Chromium, driven by its command line alone."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


def _chromium(page: Path, *options: str) -> str:
    assert CHROMIUM is not None
    profile = page.parent / "profile"
    command = [CHROMIUM, *_FLAGS, "--virtual-time-budget=8000", f"--user-data-dir={profile}", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120).stdout


def document(page: Path, *options: str) -> str:
    """The document after it was loaded, and its scripts, if any, have run."""
    return _chromium(page, "--dump-dom", *options)


def screenshot(page: Path, picture: Path, width: int = 1000, height: int = 800, *options: str) -> None:
    """A picture of the beginning of a page."""
    _chromium(page, f"--screenshot={picture}", f"--window-size={width},{height}", "--hide-scrollbars", *options)


def printed(page: Path, place: Path) -> bytes:
    """The page as PDF."""
    _chromium(page, f"--print-to-pdf={place}", "--no-pdf-header-footer")
    return place.read_bytes()


DARK = "--blink-settings=preferredColorScheme=0"
needs_axe = pytest.mark.skipif(
    CHROMIUM is None or find_spec("axe_core_python") is None, reason="no Chromium or no axe-core-python"
)


def violations(text: str, place: Path, *options: str) -> list[dict[str, Any]]:
    """What axe-core finds wrong with a page. Its policy against scripts is taken out for that."""
    spec = find_spec("axe_core_python")
    assert spec is not None and spec.submodule_search_locations is not None
    axe = (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")
    report = "axe.run().then(found => { document.title = JSON.stringify(found.violations); })"
    opened = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    page = place / "audited.html"
    page.write_text(opened.replace("</body>", f"<script>{axe}</script><script>{report}</script></body>"), "utf-8")
    title = re.search(r"<title>(.*?)</title>", document(page, *options), re.DOTALL)
    assert title is not None
    found: list[dict[str, Any]] = json.loads(html.unescape(title[1]))
    return found
