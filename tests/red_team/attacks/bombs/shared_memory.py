# Tries: takes memory that is shared, so not counted as its own
# Expect: product_graph memory|error, leaf passed
# Holds: strict process

import mmap


def product_graph(w, x):
    kept = []
    while True:
        kept.append(mmap.mmap(-1, 50_000_000))
