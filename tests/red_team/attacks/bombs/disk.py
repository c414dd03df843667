# Tries: fills the disk
# Expect: product_graph error, leaf passed
# Holds: strict

import os
import tempfile


def product_graph(w, x):
    with open(os.path.join(tempfile.gettempdir(), "red-team-bomb"), "wb") as file:
        for _ in range(300):
            file.write(b"x" * 1_000_000)
    return (x + w) * (w + 1)
