"""The environment variables of our processes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: variables of the environment that a student's process needs; all others may hold secrets
_KEPT = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "COMSPEC")


def environment() -> dict[str, str]:
    """The environment of our processes: one thread for each numerical library, no accelerator, our packages."""
    root = str(Path(__file__).resolve().parents[2])
    threads = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    packages = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]
    return {
        "PATH": os.environ.get("PATH", "") if sys.platform == "win32" else os.defpath,
        **kept,
        **threads,
        "PYTHONPATH": os.pathsep.join([root, *packages]),
        "CUDA_VISIBLE_DEVICES": "",
        "PYTHONDONTWRITEBYTECODE": "1",
        "USER": "student",
        "LOGNAME": "student",
        "HOME": "/nonexistent",
    }
