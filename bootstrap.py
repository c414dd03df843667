"""Set everything up and run a command: ``python3 bootstrap.py [COMMAND ...]``.

Makes or reuses ``.venv`` beside this file, installs the project and what it needs into it, and then runs the command
inside. Needs Python 3.11 or newer and nothing else; every call does all of it again where it is missing.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"
EXTRAS = "dev"


def main(command):
    """Set up, then run ``command`` and return its exit status."""
    if sys.version_info < (3, 11):
        return f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}."
    try:
        set_up()
    except subprocess.CalledProcessError as error:
        return f"Setting up failed: {' '.join(map(str, error.cmd))} ended with status {error.returncode}."
    if not command:
        print("Ready. What you can type next:")
        print("  python3 bootstrap.py pytest                          grade your exercises/")
        print("  python3 bootstrap.py graders hint product_graph      a hint for a task")
        print("  python3 bootstrap.py graders watch                   one task at a time, judged when you save")
        if (ROOT / "examples").is_dir():
            print("  python3 bootstrap.py graders grade examples/class --out reports    grade a class")
        return 0
    return run(command)


def set_up():
    """Make the environment and install the project, unless both are there and up to date."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    make_environment()
    print("Installing what is needed (the first time takes a few minutes) ...", flush=True)
    subprocess.run([*pip(), "install", "--quiet", "--editable", f"{ROOT}[{EXTRAS}]"], check=True)
    STAMP.write_text(wanted, encoding="utf-8")


def fingerprint():
    """Changes when the project's requirements, its place or the Python version change."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + str(ROOT) + sys.version
    return hashlib.sha256(text.encode()).hexdigest()


def make_environment():
    """Make ``.venv``; where Python comes without ensurepip, an environment without pip."""
    if PYTHON.exists() and works([PYTHON, "-c", "pass"]):
        return
    if not works([sys.executable, "-m", "venv", "--clear", VENV]):
        subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV], check=True)


def pip():
    """The command that installs into the environment: its own pip, or that of the Python that runs this file."""
    if works([PYTHON, "-m", "pip", "--version"]):
        return [PYTHON, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", PYTHON]


def works(command):
    """Whether a command runs and ends well."""
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def run(command):
    """Run a command of the environment; pytest and graders by their own names."""
    name, *arguments = command
    if name in ("pytest", "graders"):
        whole = [PYTHON, "-m", name, *arguments]
    elif name in ("python", "python3"):
        whole = [PYTHON, *arguments]
    else:
        whole = [SCRIPTS / name if (SCRIPTS / name).exists() else name, *arguments]
    path = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", "")])
    try:
        return subprocess.run(whole, env={**os.environ, "PATH": path}).returncode
    except FileNotFoundError:
        return f"There is no command {name} here."
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
