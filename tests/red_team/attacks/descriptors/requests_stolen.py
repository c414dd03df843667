# Tries: reads the requests before the runner does
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    for place in range(3, 2000):
        try:
            os.read(place, 100_000)
        except OSError:
            pass
    return (x + w) * (w + 1)
