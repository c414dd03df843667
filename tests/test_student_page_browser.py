"""The student page in a real browser: readable by everybody, in every light, on a phone, on paper."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from graders.reports.student_page import student_page
from tests.browser import DARK, document, needs_axe, needs_chromium, printed, screenshot, violations
from tests.results_of_answers import mixed
from tests.test_student_page import HOSTILE, hostile


def written(text: str, place: Path, name: str = "page.html") -> Path:
    page = place / name
    page.write_text(text, encoding="utf-8")
    return page


@needs_axe
@pytest.mark.parametrize("language, options", [("both", ()), ("zh", (DARK,))])
def test_axe_finds_nothing(language: str, options: tuple[str, ...], tmp_path: Path) -> None:
    assert violations(student_page(mixed(), language), tmp_path, *options) == []


@needs_axe
def test_axe_would_find_something(tmp_path: Path) -> None:
    bad = student_page(mixed()).replace('lang="en"', "").replace("--soft: #56606b", "--soft: #c0c0c0")
    assert {"html-has-lang", "color-contrast"} <= {found["id"] for found in violations(bad, tmp_path)}


@needs_chromium
def test_an_attack_does_nothing(tmp_path: Path) -> None:
    shown = document(written(student_page(hostile()), tmp_path))
    assert "data-hacked=" not in shown.replace(HOSTILE, "")
    assert "&lt;img" in shown


@needs_chromium
def test_the_policy_stops_what_were_not_escaped(tmp_path: Path) -> None:
    page = student_page(mixed()).replace("<header>", f"<header>{HOSTILE}")
    assert "data-hacked=" not in document(written(page, tmp_path))
    without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert "data-hacked=" in document(written(without, tmp_path))


@needs_chromium
def test_light_dark_and_phone_are_three_pictures(tmp_path: Path) -> None:
    page = written(student_page(mixed()), tmp_path)
    phone = written(f'<iframe src="{page.name}" width="375" height="700"></iframe>', tmp_path, "phone.html")
    pictures = []
    for name, shown, options in (("light", page, ()), ("dark", page, (DARK,)), ("phone", phone, ())):
        picture = tmp_path / f"{name}.png"
        screenshot(shown, picture, 700, 700, *options)
        pictures.append(picture.read_bytes())
    assert all(len(picture) > 5000 for picture in pictures) and len(set(pictures)) == 3


@needs_chromium
def test_nothing_sticks_out_on_a_phone(tmp_path: Path) -> None:
    measure = "document.title = document.documentElement.scrollWidth + ' ' + document.documentElement.clientWidth"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", student_page(mixed(), "both"))
    written(text.replace("</body>", f"<script>{measure}</script></body>"), tmp_path)
    tell = "onload = () => document.title = frames[0].document.title"
    frame = f'<title></title><iframe src="page.html" width="360" height="700"></iframe><script>{tell}</script>'
    shown = document(written(frame, tmp_path, "frame.html"), "--allow-file-access-from-files")
    widths = re.search(r"<title>(\d+) (\d+)</title>", shown)
    assert widths is not None and int(widths[1]) <= int(widths[2])


@needs_chromium
def test_the_reader_chooses_the_language(tmp_path: Path) -> None:
    seen = "const seen = () => document.getElementById('main').innerText;"
    probe = f"{seen} const first = seen(); document.getElementById('lang-zh').click();"
    tell = "document.title = JSON.stringify([first, seen()]);"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", student_page(mixed(), "both"))
    shown = document(written(text.replace("</body>", f"<script>{probe}{tell}</script></body>"), tmp_path))
    title = re.search(r"<title>(.*?)</title>", shown, re.DOTALL)
    assert title is not None
    english, chinese = json.loads(html.unescape(title[1]))
    assert "Ask yourself" in english and "问问自己" not in english
    assert "Ask yourself" not in chinese and "问问自己" in chinese


@needs_chromium
def test_on_paper(tmp_path: Path) -> None:
    assert printed(written(student_page(mixed()), tmp_path), tmp_path / "page.pdf").startswith(b"%PDF")
