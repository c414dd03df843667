"""Make the pictures of the README: the pages of the made-up class in examples/class, as Chromium shows them.

Run ``python docs/pictures.py`` in the project, with the suite installed and Chromium on the path.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
#: name of the picture → page, window
PICTURES = {
    "class.png": ("index.html", "1200,1500"),
    "student.png": ("students/Dana Kowalska_10523.html", "1200,1500"),
}


def main() -> None:
    """Grade the class and take the pictures."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is needed: install it and try again.")
    with TemporaryDirectory() as place:
        out = Path(place) / "out"
        grading = [sys.executable, "-m", "graders", "grade", "examples/class", "--out", str(out), "--seed", "1"]
        subprocess.run(grading, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for name, (page, window) in PICTURES.items():
            flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={window}"]
            flags += [f"--user-data-dir={place}/profile", f"--screenshot={ROOT / 'docs' / name}"]
            subprocess.run([chromium, *flags, (out / page).as_uri()], check=True, capture_output=True)
            print(f"docs/{name}")


if __name__ == "__main__":
    main()
