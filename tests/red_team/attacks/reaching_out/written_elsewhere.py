# Tries: writes files wherever it can
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def planted(place):
    try:
        open(os.path.join(place, "red-team-plant.py"), "w").write("x = 1")
        return "@CANARY@"
    except OSError:
        return ""


def product_graph(w, x):
    raise RuntimeError(" ".join(filter(None, map(planted, @PLACES@))) or "nowhere")
