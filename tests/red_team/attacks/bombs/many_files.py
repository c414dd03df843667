# Tries: makes files without end
# Expect: product_graph error, leaf passed
# Holds: strict

import os
import tempfile


def product_graph(w, x):
    for number in range(5000):
        open(os.path.join(tempfile.gettempdir(), f"red-team-{number}"), "w").close()
    return (x + w) * (w + 1)
