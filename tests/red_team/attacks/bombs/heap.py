# Tries: takes all memory
# Expect: product_graph memory, leaf passed
# Holds: strict process

import numpy as np


def product_graph(w, x):
    kept = []
    while True:
        kept.append(np.empty(10_000_000))
