# Tries: leaves a plant in the scratch directory for the next one
# Expect: product_graph error, leaf passed
# Holds: strict

import os
import tempfile


def product_graph(w, x):
    place = os.path.join(tempfile.gettempdir(), "red-team-scratch")
    if os.path.exists(place):
        raise RuntimeError("@CANARY@: found a plant")
    open(place, "w").write("x")
    raise PermissionError("planted")
