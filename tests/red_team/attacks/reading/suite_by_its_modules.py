# Tries: follows the runner's modules to the suite's own files
# Expect: product_graph error, leaf passed
# Holds: strict

import sys
from pathlib import Path


def product_graph(w, x):
    place = Path(sys.modules["graders"].__file__).parent
    raise RuntimeError("@CANARY@ readable: " + (place / "curriculum.py").read_text()[:20])
